import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    SealAgainSheet {
        seal: SealViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
