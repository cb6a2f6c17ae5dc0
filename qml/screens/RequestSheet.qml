import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Asking the store for material; the answer comes with a later synchronisation.
Sheet {
    id: sheet

    required property MaterialsViewModel materials

    title: qsTr("Ask for material")
    actionText: qsTr("Ask")
    problem: materials.problem
    saving: materials.saving
    onAccepted: materials.request(item.text, quantity.text, unit.text, note.text)

    DraftField {
        id: item
        Layout.fillWidth: true
        draft: sheet.materials.requestDraft
        name: "item"
        label: qsTr("Material code")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        DraftField {
            id: quantity
            Layout.fillWidth: true
            draft: sheet.materials.requestDraft
            name: "quantity"
            label: qsTr("Quantity")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
        }
        DraftField {
            id: unit
            Layout.fillWidth: true
            draft: sheet.materials.requestDraft
            name: "unit"
            label: qsTr("Unit")
        }
    }
    DraftField {
        id: note
        Layout.fillWidth: true
        draft: sheet.materials.requestDraft
        name: "note"
        label: qsTr("What it is for (may stay empty)")
    }
}
