import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    StepSheet {
        visit: VisitViewModel {
            source: MadeUpSource {
            }
        }
        step: "second_person"
        visible: true
    }
}
