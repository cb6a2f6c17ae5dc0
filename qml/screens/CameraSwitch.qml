import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// A switch beside the shutter: an icon, its word, and filled while it is on. Solid, so that it is read over any picture.
T.AbstractButton {
    id: control

    property string iconName
    property bool on: false

    implicitWidth: Math.max(72, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(64, implicitContentHeight + Theme.unit)
    leftPadding: Theme.unit / 2
    rightPadding: Theme.unit / 2
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.checked: on

    contentItem: ColumnLayout {
        spacing: 2

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: control.iconName
            color: control.on ? Theme.inkOnAction : Theme.ink
        }
        Text {
            Layout.fillWidth: true
            text: control.text
            font.pixelSize: Theme.navigation
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallest
            horizontalAlignment: Text.AlignHCenter
            color: control.on ? Theme.inkOnAction : Theme.ink
            elide: Text.ElideRight
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: control.on ? Theme.action : control.down ? Theme.actionSoft : Theme.card
        border.width: control.visualFocus ? 3 : 1
        border.color: control.on || control.visualFocus ? Theme.action : Theme.outline
    }
}
