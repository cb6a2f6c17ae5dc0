import QtQuick
import QtQuick.Templates as T

/// One of several answers; the chosen one is filled and carries a tick, so that colour is not the only sign.
T.AbstractButton {
    id: chip

    property bool chosen: false

    implicitHeight: Theme.touch
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit
    focusPolicy: Qt.StrongFocus
    opacity: enabled || chosen ? 1 : 0.6

    contentItem: Row {
        spacing: Theme.unit

        Icon {
            visible: chip.chosen
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            color: Theme.inkOnAction
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            font.pixelSize: Theme.body
            color: chip.chosen ? Theme.inkOnAction : Theme.ink
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.chosen ? Theme.action : chip.down ? Theme.actionSoft : Theme.card
        border.width: chip.visualFocus ? 3 : 1
        border.color: chip.chosen || chip.visualFocus ? Theme.action : Theme.outline
    }
}
