import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A step of the visit that names somebody: who gave the second opinion, who works along.
Sheet {
    id: sheet

    required property VisitViewModel visit
    property string step

    function ask(step: string): void {
        sheet.step = step;
        sheet.open();
    }

    title: visit.tapText(step)
    actionText: qsTr("Record it")
    actionEnabled: who.text.trim() !== ""
    problem: visit.problem
    saving: visit.saving
    onAccepted: visit.takeStep(step, who.text)

    DraftField {
        id: who
        Layout.fillWidth: true
        draft: sheet.visit.tapDraft
        name: "name"
        label: qsTr("Who (name)")
    }
}
