import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    CallSheet {
        visit: VisitViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
