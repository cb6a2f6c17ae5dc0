import QtQuick
import Siteproof.Components

/// A request for material with its answer, and what can be done about it.
Item {
    id: line

    required property string requestId
    required property string item
    required property string quantity
    required property string stateWord
    required property string detail
    required property bool answered
    required property bool granted
    required property bool receivable
    required property bool consentWanted
    /// Something can be recorded on the order.
    required property bool open

    signal receiveWanted
    signal substituteWanted

    implicitHeight: column.height

    Column {
        id: column
        width: parent.width
        spacing: Theme.unit / 2

        AppText {
            width: parent.width
            text: line.item + " · " + line.quantity
        }
        StatusChip {
            text: line.stateWord
            tint: line.granted ? Theme.done : line.answered ? Theme.problem : Theme.inkSecondary
        }
        AppText {
            width: parent.width
            text: line.detail
            secondary: true
            font.pixelSize: Theme.small
        }
        Flow {
            visible: line.open && (line.receivable || line.consentWanted)
            width: parent.width
            spacing: Theme.unit

            WordButton {
                visible: line.receivable
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Receive")
                Accessible.name: qsTr("Receive: %1").arg(line.item)
                onClicked: line.receiveWanted()
            }
            WordButton {
                visible: line.consentWanted
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Substitute")
                Accessible.name: qsTr("Substitute for %1").arg(line.item)
                onClicked: line.substituteWanted()
            }
        }
    }
}
