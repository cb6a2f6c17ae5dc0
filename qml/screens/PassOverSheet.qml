import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Going on although something is missing, where the form lets it: the reason stands in the record.
Sheet {
    id: sheet

    required property VisitViewModel visit
    property string rule

    function ask(rule: string): void {
        sheet.rule = rule;
        sheet.open();
    }

    title: qsTr("Go on all the same")
    actionText: qsTr("Go on, with this reason")
    actionEnabled: reason.text.trim() !== ""
    problem: visit.problem
    saving: visit.saving
    onAccepted: visit.passOver(rule, reason.text)

    AppText {
        Layout.fillWidth: true
        text: sheet.visit.passText(sheet.rule)
        color: Theme.missing
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("The record shows who went on, when and why.")
        secondary: true
        font.pixelSize: Theme.small
    }
    DraftField {
        id: reason
        Layout.fillWidth: true
        draft: sheet.visit.passDraft
        name: "reason"
        label: qsTr("Reason")
    }
}
