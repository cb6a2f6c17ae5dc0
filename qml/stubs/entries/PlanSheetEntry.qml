import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    PlanSheet {
        visit: VisitViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
