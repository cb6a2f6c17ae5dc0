import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    FloorPlanSheet {
        id: sheet
        checklist: ChecklistViewModel {
            source: MadeUpSource {
            }
        }
        onOpened: filling.start()
        Component.onCompleted: sheet.ask("defects.b2.place", Scene.say("位置", "Where"))
    }
    // Once what the view model tells is there.
    Timer {
        id: filling
        interval: 0
        onTriggered: sheet.fill()
    }
}
