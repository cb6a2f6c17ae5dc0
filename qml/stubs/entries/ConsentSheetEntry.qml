import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    ConsentSheet {
        visit: VisitViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
