import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    SuspendSheet {
        visit: VisitViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
