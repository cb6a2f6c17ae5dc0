pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Who let the technician in, and how: choosing how records it.
Sheet {
    id: sheet

    required property VisitViewModel visit

    title: qsTr("Consent to enter")
    problem: visit.problem
    saving: visit.saving

    AppText {
        Layout.fillWidth: true
        text: qsTr("Show name, badge and order, say what you come for, and enter only with consent.")
        secondary: true
    }
    DraftField {
        id: givenBy
        Layout.fillWidth: true
        draft: sheet.visit.consentDraft
        name: "given_by"
        otherwise: sheet.visit.contactName
        label: qsTr("Given by")
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("Consent was given")
        strong: true
    }
    Repeater {
        model: sheet.visit.consentWays

        NextStepButton {
            required property string modelData
            required property int index

            Layout.fillWidth: true
            text: sheet.visit.consentTitles[index]
            enabled: !sheet.saving
            onClicked: sheet.visit.recordConsent(givenBy.text, modelData)
        }
    }
}
