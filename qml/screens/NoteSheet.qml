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
    onAboutToShow: note.text = ""
    onAccepted: order.addNote(note.text)

    LabelledField {
        id: note
        Layout.fillWidth: true
        label: qsTr("Note")
    }
}
