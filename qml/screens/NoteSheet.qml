import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A note for whoever comes next.
Sheet {
    id: sheet

    required property OrderViewModel order

    title: qsTr("Write a note")
    actionText: qsTr("Save the note")
    problem: order.problem
    saving: order.saving
    onAccepted: order.addNote(note.text)

    DraftField {
        id: note
        Layout.fillWidth: true
        draft: sheet.order.noteDraft
        name: "text"
        label: qsTr("Note")
    }
}
