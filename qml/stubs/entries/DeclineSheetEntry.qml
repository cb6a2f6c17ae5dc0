import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    DeclineSheet {
        quote: QuoteViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
