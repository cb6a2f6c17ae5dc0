import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Says that photos wait for their order, and leads to them; not there while none does.
Section {
    id: link

    required property AppSession session

    signal opened

    visible: recovered.count > 0
    title: recovered.headline

    RecoveredViewModel {
        id: recovered
        session: link.session
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("They were saved when the program was interrupted. Nothing is lost.")
        secondary: true
    }
    WordButton {
        text: qsTr("See the recovered photos")
        iconName: "camera"
        onClicked: link.opened()
    }
}
