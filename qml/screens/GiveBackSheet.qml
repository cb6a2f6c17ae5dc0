pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What goes back to the store, and why.
Sheet {
    id: sheet

    required property MaterialDeskViewModel desk
    property bool canScan: false

    signal scanWanted

    function ask(): void {
        sheet.desk.clearProblem();
        sheet.open();
    }
    function prefill(code: string, itsUnit: string): void {
        part.text = code;
        unit.text = itsUnit;
    }

    title: qsTr("Give back")
    actionText: qsTr("Give it back")
    actionEnabled: part.text.trim() !== ""
    problem: desk.problem
    saving: desk.saving
    onAccepted: desk.giveBack(part.text, quantity.text, unit.text, batch.text, reason.text)

    PartField {
        id: part
        Layout.fillWidth: true
        session: sheet.visible ? sheet.desk.source.session : null
        draft: sheet.desk.returnDraft
        vanOnly: true
        canScan: sheet.canScan
        onChosen: (code, unit) => sheet.prefill(code, unit)
        onScanWanted: sheet.scanWanted()
    }
    QuantityField {
        id: quantity
        Layout.fillWidth: true
        draft: sheet.desk.returnDraft
        otherwise: "1"
        onStepWanted: by => quantity.text = sheet.desk.stepped(quantity.text, by)
    }
    DraftField {
        id: unit
        Layout.fillWidth: true
        draft: sheet.desk.returnDraft
        name: "unit"
        label: qsTr("Unit")
    }
    BatchField {
        id: batch
        Layout.fillWidth: true
        draft: sheet.desk.returnDraft
        batches: part.batches
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.desk.returnReasons

            ChoiceChip {
                required property string modelData

                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: modelData
                chosen: reason.text === modelData
                onClicked: reason.text = modelData
            }
        }
    }
    DraftField {
        id: reason
        Layout.fillWidth: true
        draft: sheet.desk.returnDraft
        name: "reason"
        label: qsTr("Why it goes back")
    }
}
