pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What the order waits for, and why. Reasons that stop the clock are offered by name.
Sheet {
    id: sheet

    required property VisitViewModel visit
    property int waiting: VisitViewModel.Material
    property string pause

    function wait(what: int): void {
        sheet.waiting = what;
        sheet.visit.suspendDraft.put("waiting", String(what));
    }
    function choosePause(pause: string): void {
        sheet.pause = pause;
        sheet.visit.suspendDraft.put("pause", pause);
    }
    function fill(): void {
        sheet.waiting = parseInt(sheet.visit.suspendDraft.value("waiting", String(VisitViewModel.Material)));
        sheet.pause = sheet.visit.suspendDraft.value("pause");
    }

    title: qsTr("Cannot go on now")
    actionText: qsTr("Let the order wait")
    problem: visit.problem
    saving: visit.saving
    Component.onCompleted: fill()
    onAccepted: visit.suspend(waiting, pause === "" ? reason.text : pause)

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            text: qsTr("Material is missing")
            chosen: sheet.waiting === VisitViewModel.Material
            onClicked: sheet.wait(VisitViewModel.Material)
        }
        ChoiceChip {
            text: qsTr("A new date is needed")
            chosen: sheet.waiting === VisitViewModel.Appointment
            onClicked: sheet.wait(VisitViewModel.Appointment)
        }
        ChoiceChip {
            text: qsTr("Something else")
            chosen: sheet.waiting === VisitViewModel.Suspended
            onClicked: sheet.wait(VisitViewModel.Suspended)
        }
    }
    AppText {
        visible: sheet.visit.pauseReasons.length > 0
        Layout.fillWidth: true
        text: qsTr("These reasons stop the clock:")
        secondary: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.visit.pauseReasons

            ChoiceChip {
                required property int index
                required property string modelData

                text: sheet.visit.pauseTitles[index]
                chosen: sheet.pause === modelData
                onClicked: sheet.choosePause(chosen ? "" : modelData)
            }
        }
    }
    DraftField {
        id: reason
        draft: sheet.visit.suspendDraft
        name: "reason"
        visible: sheet.pause === ""
        Layout.fillWidth: true
        label: qsTr("Reason")
    }
    Connections {
        target: sheet.visit.suspendDraft
        function onReplaced(): void {
            sheet.fill();
        }
    }
}
