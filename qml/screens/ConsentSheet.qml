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

    function choose(how: string): void {
        sheet.how = how;
        sheet.visit.consentDraft.put("how", how);
    }
    function fill(): void {
        sheet.how = sheet.visit.consentDraft.value("how");
    }

    title: qsTr("Consent to enter")
    actionText: qsTr("Record the consent")
    problem: visit.problem
    saving: visit.saving
    Component.onCompleted: fill()
    onAccepted: visit.recordConsent(givenBy.text, how)

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
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.visit.consentWays

            ChoiceChip {
                required property string modelData
                required property int index

                text: sheet.visit.consentTitles[index]
                chosen: sheet.how === modelData
                onClicked: sheet.choose(modelData)
            }
        }
    }
    Connections {
        target: sheet.visit.consentDraft
        function onReplaced(): void {
            sheet.fill();
        }
    }
}
