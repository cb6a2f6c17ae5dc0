import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How a timed test ended: passed, failed, or broken off, with the reason where it did not pass.
Sheet {
    id: sheet

    required property ChecklistViewModel checklist
    property string item
    property string asked

    function ask(item: string, title: string): void {
        sheet.item = item;
        sheet.asked = title;
        reason.fill();
        sheet.open();
    }

    title: asked
    problem: checklist.problem
    saving: checklist.saving

    NextStepButton {
        Layout.fillWidth: true
        text: qsTr("Passed")
        enabled: !sheet.saving
        onClicked: sheet.checklist.endTest(sheet.item, ChecklistViewModel.Passed, reason.text)
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("When it did not pass, say what happened.")
        secondary: true
        font.pixelSize: Theme.small
    }
    DraftField {
        id: reason
        Layout.fillWidth: true
        draft: sheet.checklist.draft
        name: sheet.checklist.reasonField(sheet.item)
        label: qsTr("Reason")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            text: qsTr("Failed")
            enabled: !sheet.saving && reason.text.trim() !== ""
            onClicked: sheet.checklist.endTest(sheet.item, ChecklistViewModel.Failed, reason.text)
        }
        WordButton {
            text: qsTr("Broken off")
            enabled: !sheet.saving && reason.text.trim() !== ""
            onClicked: sheet.checklist.endTest(sheet.item, ChecklistViewModel.Abandoned, reason.text)
        }
    }
    Connections {
        target: sheet.checklist
        function onSaved(): void {
            sheet.close();
        }
    }
}
