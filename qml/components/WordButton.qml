import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// A secondary action: a word one can hit, with an icon where it helps.
T.Button {
    id: button

    property string iconName

    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 2 * Theme.unit)
    implicitWidth: leftPadding + implicitContentWidth + rightPadding
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.body
    // Resting it can be read as well as anything; what is lighter about it is its weight.
    font.weight: enabled ? Theme.strong : Font.Normal

    contentItem: RowLayout {
        spacing: Theme.unit

        Icon {
            visible: button.iconName !== ""
            name: button.iconName
            color: button.enabled ? Theme.action : Theme.inkSecondary
        }
        Text {
            visible: button.text !== ""
            Layout.fillWidth: true
            text: button.text
            font: button.font
            color: button.enabled ? Theme.action : Theme.inkSecondary
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: button.down || button.hovered ? Theme.actionSoft : "transparent"
        border.width: button.visualFocus ? 3 : 1
        border.color: button.visualFocus ? Theme.action : Theme.hairline
    }
}
