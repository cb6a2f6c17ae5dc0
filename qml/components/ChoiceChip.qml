import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// One of several answers; the chosen one is filled and carries a tick, so that colour is not the only sign.
T.AbstractButton {
    id: chip

    property bool chosen: false
    /// What stands before the word while it is not chosen.
    property string iconName

    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 2 * Theme.unit)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit
    focusPolicy: Qt.StrongFocus

    contentItem: RowLayout {
        spacing: Theme.unit

        Icon {
            visible: chip.chosen || chip.iconName !== ""
            name: chip.chosen ? "check" : chip.iconName
            color: chip.chosen ? Theme.inkOnAction : chip.enabled ? Theme.ink : Theme.inkSecondary
        }
        Text {
            Layout.fillWidth: true
            text: chip.text
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            color: chip.chosen ? Theme.inkOnAction : chip.enabled ? Theme.ink : Theme.inkSecondary
        }
    }
    background: Rectangle {
        radius: Math.min(height / 2, Theme.nextRadius)
        color: chip.chosen ? Theme.action : chip.down ? Theme.actionSoft : Theme.card
        border.width: chip.visualFocus ? 3 : 1
        border.color: chip.chosen || chip.visualFocus ? Theme.action : Theme.outline
    }
}
