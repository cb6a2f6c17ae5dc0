import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    RequestTargetsViewModel {
        id: choice
        session: AppSession {
        }
    }
    RequestSheet {
        id: sheet
        materials: StoreRequestViewModel {
            source: MadeUpSource {
            }
        }
        targets: Scene.wants("store no-order") ? choice : null
        visible: true
        onOpened: filling.start()

        function fillIn(): void {
            if (Scene.wanted === "named")
                sheet.prefill("FM-0115", Scene.say("个", "pc"));
            else if (Scene.wants("found nothing-found empty"))
                sheet.prefill(Scene.say("阀", "valve"), "");
        }
    }
    // Once the fields have read their drafts.
    Timer {
        id: filling
        interval: 0
        onTriggered: sheet.fillIn()
    }
}
