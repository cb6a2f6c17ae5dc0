import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One of the people on this tablet: whose shift it is, what of theirs still has to be sent, and the way to begin theirs.
Section {
    id: card

    required property string name
    required property bool current
    required property string waits

    signal wanted(string name)

    title: name
    note: current ? qsTr("Their shift now") : ""
    border.color: current ? Theme.action : Theme.hairline

    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: card.waits
        secondary: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item {
        visible: !card.current
        Layout.fillWidth: true
        implicitHeight: button.implicitHeight

        WordButton {
            id: button
            text: qsTr("Begin the shift of %1").arg(card.name)
            onClicked: card.wanted(card.name)
        }
    }
}
