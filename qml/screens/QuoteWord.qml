pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The quote as the owner reads it, and their word on it.
ColumnLayout {
    id: word

    required property QuoteViewModel quote
    readonly property bool open: quote.phase === QuoteViewModel.Showing

    signal declineWanted

    spacing: Theme.gap

    Section {
        Layout.fillWidth: true

        AppText {
            Layout.fillWidth: true
            text: word.quote.text
            font.pixelSize: Theme.reading
        }
    }
    AppText {
        visible: word.open
        Layout.fillWidth: true
        text: qsTr("The owner's word is given")
        strong: true
    }
    Flow {
        visible: word.open
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: word.quote.ways

            ChoiceChip {
                required property int index
                required property string modelData

                text: word.quote.wayTitles[index] ?? ""
                chosen: word.quote.way === modelData
                onClicked: word.quote.way = modelData
            }
        }
    }
    LabelledField {
        visible: word.open
        Layout.fillWidth: true
        label: qsTr("Name")
        text: word.quote.owner.name
        onTextChanged: word.quote.owner.name = text
    }
    SignatureBox {
        visible: word.open && word.quote.signatureNeeded
        Layout.fillWidth: true
        signer: word.quote.owner
    }
    Flow {
        visible: word.quote.editable
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            visible: word.open
            text: qsTr("The owner declines")
            onClicked: word.declineWanted()
        }
        WordButton {
            text: word.open ? qsTr("Write it anew") : word.quote.phase === QuoteViewModel.Declined ? qsTr("Make another quote") : qsTr("Change order")
            onClicked: word.quote.rewrite()
        }
    }
}
