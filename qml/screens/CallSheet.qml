import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Whether the contact was reached before the visit.
Sheet {
    id: sheet

    required property VisitViewModel visit
    property bool reached: true

    title: qsTr("Call the contact")
    actionText: qsTr("Record the call")
    problem: visit.problem
    saving: visit.saving
    onAboutToShow: {
        reached = true;
        note.text = "";
    }
    onAccepted: visit.recordCall(reached, note.text)

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            text: qsTr("Reached")
            chosen: sheet.reached
            onClicked: sheet.reached = true
        }
        ChoiceChip {
            text: qsTr("Not reached")
            chosen: !sheet.reached
            onClicked: sheet.reached = false
        }
    }
    LabelledField {
        id: note
        Layout.fillWidth: true
        label: qsTr("What was said (may stay empty)")
    }
}
