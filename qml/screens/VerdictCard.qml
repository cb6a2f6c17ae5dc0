pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// What the answers say of the fault: who it falls to, how it is repaired, with what, and the words for the owner.
Rectangle {
    id: card

    required property string title
    required property string explain
    required property string responsible
    required property string method
    required property list<string> materials
    required property bool secondPerson
    required property bool secondOpinion

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    radius: Theme.cardRadius
    color: Theme.card
    border.width: 2
    border.color: Theme.action

    ColumnLayout {
        id: column
        x: Theme.gap
        y: Theme.gap
        width: card.width - 2 * Theme.gap
        spacing: Theme.unit / 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "check"
                color: Theme.action
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("Finding: %1").arg(card.title)
                strong: true
            }
        }
        AppText {
            visible: card.responsible !== ""
            Layout.fillWidth: true
            text: qsTr("Falls to %1.").arg(card.responsible)
            font.pixelSize: Theme.small
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: card.method
            font.pixelSize: Theme.small
        }
        AppText {
            visible: card.materials.length > 0
            Layout.fillWidth: true
            text: qsTr("Materials: %1").arg(Array.from(card.materials).join(", "))
            font.pixelSize: Theme.small
        }
        AppText {
            visible: card.secondOpinion
            Layout.fillWidth: true
            text: qsTr("Somebody else must look before the repair.")
            color: Theme.missing
            font.pixelSize: Theme.small
        }
        AppText {
            visible: card.secondPerson
            Layout.fillWidth: true
            text: qsTr("The work needs two people.")
            color: Theme.missing
            font.pixelSize: Theme.small
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: card.explain === "" ? "" : qsTr("For the owner: %1").arg(card.explain)
            secondary: true
            font.pixelSize: Theme.small
        }
    }
}
