import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// A row of a repeat as a card that opens, with what of it is answered; taking it out can be undone.
RowLayout {
    id: head

    required property string title
    required property string recorded
    required property bool missing
    required property bool opened
    property bool canOpen: true
    property bool canRemove: false

    signal toggled
    signal removed

    spacing: Theme.unit

    T.AbstractButton {
        id: card
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
        padding: Theme.unit
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        focusPolicy: head.canOpen ? Qt.StrongFocus : Qt.NoFocus
        enabled: head.canOpen
        Accessible.name: head.opened ? qsTr("%1, open").arg(head.title) : qsTr("%1, closed").arg(head.title)
        onClicked: head.toggled()

        contentItem: ColumnLayout {
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.unit

                AppText {
                    Layout.fillWidth: true
                    text: head.title
                    strong: true
                }
                AppText {
                    visible: head.missing
                    text: qsTr("to do")
                    font.pixelSize: Theme.small
                    color: Theme.missing
                    wrapMode: Text.NoWrap
                }
                Icon {
                    visible: head.canOpen
                    name: head.opened ? "up" : "down"
                    color: Theme.action
                }
            }
            AppText {
                visible: text !== ""
                Layout.fillWidth: true
                text: head.recorded
                secondary: true
                font.pixelSize: Theme.small
            }
        }
        background: Rectangle {
            radius: Theme.cardRadius
            color: card.down ? Theme.actionSoft : Theme.sunken
            border.width: card.visualFocus ? 3 : 1
            border.color: card.visualFocus ? Theme.action : Theme.hairline
        }
    }
    WordButton {
        visible: head.canRemove
        text: qsTr("Take out")
        Accessible.name: text + ": " + head.title
        onClicked: head.removed()
    }
}
