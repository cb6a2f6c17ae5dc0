import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Whether the contact was reached before the visit.
Sheet {
    id: sheet

    required property VisitViewModel visit
    property bool reached: true

    function choose(reached: bool): void {
        sheet.reached = reached;
        sheet.visit.callDraft.put("reached", reached ? "" : "no");
    }
    function fill(): void {
        sheet.reached = sheet.visit.callDraft.value("reached") !== "no";
    }

    title: qsTr("Call the contact")
    actionText: qsTr("Record the call")
    problem: visit.problem
    saving: visit.saving
    Component.onCompleted: fill()
    onAccepted: visit.recordCall(reached, note.text)

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            text: qsTr("Reached")
            chosen: sheet.reached
            onClicked: sheet.choose(true)
        }
        ChoiceChip {
            text: qsTr("Not reached")
            chosen: !sheet.reached
            onClicked: sheet.choose(false)
        }
    }
    DraftField {
        id: note
        Layout.fillWidth: true
        draft: sheet.visit.callDraft
        name: "note"
        label: qsTr("What was said (may stay empty)")
    }
    Connections {
        target: sheet.visit.callDraft
        function onReplaced(): void {
            sheet.fill();
        }
    }
}
