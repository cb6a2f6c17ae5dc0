import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// What a finding answered yes raises, with the button for it; once raised, its number, which opens it.
Item {
    id: card

    required property RaisingViewModel raising
    required property string item
    readonly property string offer: raising.offers[item] ?? ""
    readonly property string number: raising.numbers[item] ?? ""
    readonly property string standing: raising.standings[item] ?? ""

    signal orderWanted(string id)

    visible: offer !== "" || number !== ""
    implicitHeight: column.height

    // A positioner: lines that wrap in a layout within layouts are measured again and again.
    Column {
        id: column
        width: card.width
        spacing: Theme.unit

        AppText {
            width: parent.width
            text: card.number !== "" ? qsTr("Raised: %1").arg(card.standing) : qsTr("Will be raised: %1").arg(card.offer)
            secondary: true
        }
        Flow {
            width: parent.width
            spacing: Theme.unit

            WordButton {
                visible: card.number === ""
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Raise the order")
                iconName: "file"
                enabled: !card.raising.saving
                onClicked: card.raising.raise(card.item)
            }
            WordButton {
                visible: card.number === ""
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Raise it, I will do it")
                enabled: !card.raising.saving
                onClicked: card.raising.raiseForMe(card.item)
            }
            WordButton {
                visible: card.number !== ""
                text: card.number
                Accessible.name: qsTr("Open order %1").arg(card.number)
                onClicked: card.orderWanted(card.number)
            }
        }
    }
}
