import QtQuick
import Siteproof.Components
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    Section {
        anchors.centerIn: parent
        width: Math.min(parent.width - 32, Theme.readingWidth)
        title: editor.spokenName

        MomentEditor {
            id: editor
            session: AppSession {
            }
            start: ""
            spokenName: Scene.say("最早发现的时间", "When it was first noticed")
        }
    }
}
