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
    onAboutToShow: {
        item.text = "";
        quantity.text = "";
        unit.text = "";
        note.text = "";
    }
    onAccepted: materials.request(item.text, quantity.text, unit.text, note.text)

    LabelledField {
        id: item
        Layout.fillWidth: true
        label: qsTr("Material code")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        LabelledField {
            id: quantity
            Layout.fillWidth: true
            label: qsTr("Quantity")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
        }
        LabelledField {
            id: unit
            Layout.fillWidth: true
            label: qsTr("Unit")
        }
    }
    LabelledField {
        id: note
        Layout.fillWidth: true
        label: qsTr("What it is for (may stay empty)")
    }
}
