import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Which way to move the camera to see what the photo from before shows: an arrow and a word.
Rectangle {
    id: hint

    required property AngleHintsViewModel hints

    visible: hints.shown && hints.text !== ""
    implicitWidth: row.implicitWidth + 4 * Theme.unit
    implicitHeight: Math.max(56, row.implicitHeight + 2 * Theme.unit)
    radius: height / 2
    color: Theme.card
    border.width: hints.aligned ? 4 : 1
    border.color: hints.aligned ? Theme.viewfinderLevel : Theme.hairline
    Accessible.role: Accessible.AlertMessage
    Accessible.name: hints.text

    RowLayout {
        id: row
        anchors.centerIn: parent
        width: Math.min(implicitWidth, hint.width - 4 * Theme.unit)
        spacing: Theme.unit

        Icon {
            visible: name !== ""
            implicitWidth: 1.5 * Theme.icon
            implicitHeight: 1.5 * Theme.icon
            name: hint.hints.aligned ? "check" : hint.hints.iconName
            color: hint.hints.aligned ? Theme.done : Theme.action
        }
        AppText {
            Layout.fillWidth: true
            text: hint.hints.text
            strong: true
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
