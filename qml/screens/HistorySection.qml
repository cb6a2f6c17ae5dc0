pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Notes, and every step the order has taken, newest first.
Section {
    id: section

    required property OrderViewModel order

    signal noteWanted

    title: qsTr("Notes and history")

    Repeater {
        model: section.order.notes

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
    Repeater {
        model: section.order.history

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
            secondary: true
            font.pixelSize: Theme.small
        }
    }
    WordButton {
        text: qsTr("Write a note")
        onClicked: section.noteWanted()
    }
}
