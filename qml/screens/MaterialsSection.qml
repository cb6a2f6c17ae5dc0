pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Material asked for on this order, with the answers that have come.
Section {
    id: section

    required property MaterialsViewModel materials

    signal requestWanted

    title: qsTr("Materials")

    AppText {
        visible: section.materials.count === 0
        Layout.fillWidth: true
        text: qsTr("Nothing was asked for yet.")
        secondary: true
    }
    Repeater {
        model: section.materials.requisitions

        RowLayout {
            id: line

            required property string item
            required property string quantity
            required property string stateWord
            required property string detail
            required property bool answered
            required property bool granted

            Layout.fillWidth: true
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: line.item + " · " + line.quantity
                }
                AppText {
                    Layout.fillWidth: true
                    text: line.detail
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
            StatusChip {
                text: line.stateWord
                tint: line.granted ? Theme.done : line.answered ? Theme.problem : Theme.inkSecondary
            }
        }
    }
    WordButton {
        visible: section.materials.canRequest
        text: qsTr("Ask for material")
        onClicked: section.requestWanted()
    }
}
