import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    SubstituteSheet {
        id: sheet
        desk: MaterialDeskViewModel {
            source: MadeUpSource {
            }
        }
        Component.onCompleted: sheet.ask("requisition-1")
    }
}
