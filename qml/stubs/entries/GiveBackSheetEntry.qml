import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    GiveBackSheet {
        id: sheet
        desk: MaterialDeskViewModel {
            source: MadeUpSource {
            }
        }
        onOpened: if (Scene.wanted === "named")
            filling.start()
        Component.onCompleted: sheet.ask()
    }
    // Once the fields have read their drafts.
    Timer {
        id: filling
        interval: 0
        onTriggered: sheet.prefill("FM-0115", Scene.say("个", "pc"))
    }
}
