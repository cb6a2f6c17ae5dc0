import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    CodeScanSheet {
        id: sheet
        checklist: ChecklistViewModel {
            source: MadeUpSource {
            }
        }
        kit: Scene.wanted === "no-camera" ? null : cameras
        scanner: CodeScanner {
        }
        nothing: Scene.wanted === "nothing"
        Component.onCompleted: {
            sheet.ask("meter", Scene.say("水表编号", "Number of the water meter"));
            sheet.nothing = Scene.wanted === "nothing";
        }

        CameraKit {
            id: cameras
        }
    }
}
