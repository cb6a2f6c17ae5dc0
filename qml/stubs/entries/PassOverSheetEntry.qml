import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    PassOverSheet {
        visit: VisitViewModel {
            source: MadeUpSource {
            }
        }
        rule: "photos.before"
        visible: true
    }
}
