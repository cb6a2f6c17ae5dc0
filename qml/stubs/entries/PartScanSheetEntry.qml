import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    PartScanSheet {
        id: sheet
        session: AppSession {
        }
        kit: Scene.wanted === "no-camera" ? null : cameras
        scanner: CodeScanner {
        }
        Component.onCompleted: sheet.ask()

        CameraKit {
            id: cameras
        }
    }
}
