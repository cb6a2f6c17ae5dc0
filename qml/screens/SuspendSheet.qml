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

    title: qsTr("Cannot go on now")
    actionText: qsTr("Let the order wait")
    problem: visit.problem
    saving: visit.saving
    onAboutToShow: {
        pause = "";
        reason.text = "";
    }
    onAccepted: visit.suspend(waiting, pause === "" ? reason.text : pause)

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            text: qsTr("Material is missing")
            chosen: sheet.waiting === VisitViewModel.Material
            onClicked: sheet.waiting = VisitViewModel.Material
        }
        ChoiceChip {
            text: qsTr("A new date is needed")
            chosen: sheet.waiting === VisitViewModel.Appointment
            onClicked: sheet.waiting = VisitViewModel.Appointment
        }
        ChoiceChip {
            text: qsTr("Something else")
            chosen: sheet.waiting === VisitViewModel.Suspended
            onClicked: sheet.waiting = VisitViewModel.Suspended
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
                onClicked: sheet.pause = chosen ? "" : modelData
            }
        }
    }
    LabelledField {
        id: reason
        visible: sheet.pause === ""
        Layout.fillWidth: true
        label: qsTr("Reason")
    }
}
