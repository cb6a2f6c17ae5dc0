import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Why the owner does not agree to the quote, in their words.
Sheet {
    id: sheet

    required property QuoteViewModel quote

    title: qsTr("The owner declines")
    actionText: qsTr("Record it")
    actionEnabled: reason.text.trim() !== ""
    problem: quote.problem
    saving: quote.saving
    onAccepted: quote.decline(reason.text)

    DraftField {
        id: reason
        Layout.fillWidth: true
        draft: sheet.quote.wordDraft
        name: "reason"
        label: qsTr("Why, in the owner's words")
    }
    Connections {
        target: sheet.quote
        function onSaved(): void {
            sheet.close();
        }
    }
}
