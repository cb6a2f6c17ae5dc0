import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// The shutter: 80 dp, where the thumb is. The only control without a word, so it says its job to a screen reader.
T.AbstractButton {
    id: shutter

    implicitWidth: 80
    implicitHeight: 80
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: width / 2
        color: Theme.card
        border.width: shutter.visualFocus ? 5 : 3
        border.color: shutter.enabled ? Theme.action : Theme.outline

        Rectangle {
            anchors.fill: parent
            anchors.margins: 8
            radius: width / 2
            color: shutter.enabled ? Theme.action : Theme.idle
            scale: shutter.down ? 0.85 : 1

            Icon {
                anchors.centerIn: parent
                width: 32
                height: 32
                name: "camera"
                color: shutter.enabled ? Theme.inkOnAction : Theme.inkSecondary
            }
        }
    }
}
