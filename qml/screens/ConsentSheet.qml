pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Who let the technician in, and how.
Sheet {
    id: sheet

    required property VisitViewModel visit
    property string how

    title: qsTr("Consent to enter")
    actionText: qsTr("Record the consent")
    problem: visit.problem
    saving: visit.saving
    onAboutToShow: {
        how = "";
        givenBy.text = visit.contactName;
    }
    onAccepted: visit.recordConsent(givenBy.text, how)

    AppText {
        Layout.fillWidth: true
        text: qsTr("Show name, badge and order, say what you come for, and enter only with consent.")
        secondary: true
    }
    LabelledField {
        id: givenBy
        Layout.fillWidth: true
        label: qsTr("Given by")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: [qsTr("in person"), qsTr("by phone"), qsTr("in writing")]

            ChoiceChip {
                required property string modelData

                text: modelData
                chosen: sheet.how === modelData
                onClicked: sheet.how = modelData
            }
        }
    }
}
