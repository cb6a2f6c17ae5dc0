import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    TestEndSheet {
        id: sheet
        checklist: ChecklistViewModel {
            source: MadeUpSource {
            }
        }
        Component.onCompleted: sheet.ask("flooding", Scene.say("卫生间 24 小时闭水试验", "24 h water-holding test of the bathroom"))
    }
}
