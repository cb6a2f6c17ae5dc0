pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The lines of a quote as they are written, with what they come to.
ColumnLayout {
    id: form

    required property QuoteViewModel quote
    required property AppSession session

    spacing: Theme.gap

    Repeater {
        model: form.quote.lines

        QuoteLineEditor {
            Layout.fillWidth: true
            session: form.session
            alone: form.quote.lineCount < 2
            onWritten: (field, text) => form.quote.setLine(lineId, field, text)
            onMaterialTaken: code => form.quote.takeMaterial(lineId, code)
            onRemoved: form.quote.removeLine(lineId)
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            text: qsTr("Add a line")
            onClicked: form.quote.addLine()
        }
        WordButton {
            visible: form.quote.changeOrder
            text: qsTr("Leave the quote as it is")
            onClicked: form.quote.stopRewriting()
        }
    }
    DraftField {
        Layout.fillWidth: true
        draft: form.quote.draft
        name: "note"
        label: qsTr("A word to the owner (may stay empty)")
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        AppText {
            Layout.fillWidth: true
            text: qsTr("Total")
            strong: true
            font.pixelSize: Theme.title
        }
        AppText {
            text: form.quote.total
            strong: true
            font.pixelSize: Theme.title
            wrapMode: Text.NoWrap
        }
    }
}
