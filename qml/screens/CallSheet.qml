import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Whether the contact was reached before the visit.
Sheet {
    id: sheet

    required property VisitViewModel visit

    title: qsTr("Call the contact")
    actionText: qsTr("Reached")
    problem: visit.problem
    saving: visit.saving
    onAccepted: visit.recordCall(true, note.text)

    DraftField {
        id: note
        Layout.fillWidth: true
        draft: sheet.visit.callDraft
        name: "note"
        label: qsTr("What was said (may stay empty)")
    }
    WordButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.unit
        text: qsTr("Not reached")
        enabled: !sheet.saving
        onClicked: sheet.visit.recordCall(false, note.text)
    }
}
