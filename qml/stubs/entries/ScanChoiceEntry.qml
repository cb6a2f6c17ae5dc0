import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    ScanChoice {
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, 480)
        kit: CameraKit {
        }
        scanner: CodeScanner {
        }
        looking: Scene.wanted === "looking"
        enrol: EnrolViewModel {
            session: AppSession {
            }
            desk: EnrolDesk {
            }
        }
    }
}
