import QtQuick
import QtQuick.Templates as T

/// A secondary action: a word one can hit, with an icon where it helps.
T.Button {
    id: button

    property string iconName

    implicitHeight: Theme.touch
    implicitWidth: leftPadding + implicitContentWidth + rightPadding
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.body
    font.weight: Theme.strong
    opacity: enabled ? 1 : 0.5

    contentItem: Row {
        spacing: Theme.unit

        Icon {
            visible: button.iconName !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: button.iconName
            color: Theme.action
        }
        Text {
            visible: button.text !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            font: button.font
            color: Theme.action
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: button.down || button.hovered ? Theme.actionSoft : "transparent"
        border.width: button.visualFocus ? 3 : 1
        border.color: button.visualFocus ? Theme.action : Theme.hairline
    }
}
