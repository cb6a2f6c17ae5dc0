import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    ReceiveSheet {
        id: sheet
        desk: MaterialDeskViewModel {
            source: MadeUpSource {
            }
        }
        canScan: true
        bad: Scene.wanted === "refusing"
        Component.onCompleted: {
            const bad = sheet.bad;
            sheet.ask(Scene.wanted === "unrequested" ? "" : "requisition-1");
            sheet.bad = bad;
        }
    }
}
