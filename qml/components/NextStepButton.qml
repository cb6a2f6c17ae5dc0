import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// The one thing to do next: full width, 64 dp, at the bottom where the thumb is.
T.Button {
    id: button

    implicitHeight: Math.max(Theme.nextHeight, implicitContentHeight + 2 * Theme.unit)
    implicitWidth: 320
    leftPadding: 3 * Theme.unit
    rightPadding: 3 * Theme.unit
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.title
    font.weight: Theme.strong

    contentItem: Text {
        text: button.text
        font: button.font
        wrapMode: Text.Wrap
        maximumLineCount: 2
        color: button.enabled ? Theme.inkOnAction : Theme.inkSecondary
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        radius: Theme.nextRadius
        color: button.enabled ? Theme.action : Theme.idle
        opacity: button.down ? 0.85 : 1

        // Broken, so that it is not taken for a secondary button, whose border is whole.
        DashedOutline {
            visible: !button.enabled
            anchors.fill: parent
            radius: Theme.nextRadius
            color: Theme.outline
        }
        Rectangle {
            visible: button.visualFocus
            anchors.fill: parent
            anchors.margins: -4
            radius: Theme.nextRadius + 4
            color: "transparent"
            border.width: 3
            border.color: Theme.action
        }
    }
}
