import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Something that lies in the van though no book has it there: named here, then counted.
Sheet {
    id: sheet

    required property AppSession session
    required property DraftKeeper draft
    property bool canScan: false

    signal found(string code, string unit)
    signal scanWanted

    function ask(): void {
        sheet.open();
    }
    function choose(code: string, unit: string): void {
        part.text = "";
        measure.text = "";
        sheet.found(code, unit);
    }

    title: qsTr("Something else is here")
    actionText: qsTr("Count it")
    actionEnabled: part.text.trim() !== "" && measure.text.trim() !== ""
    onAccepted: choose(part.text.trim(), measure.text.trim())

    PartField {
        id: part
        Layout.fillWidth: true
        session: sheet.visible ? sheet.session : null
        draft: sheet.draft
        name: "found"
        canScan: sheet.canScan
        onChosen: (code, unit) => sheet.choose(code, unit)
        onScanWanted: sheet.scanWanted()
    }
    DraftField {
        id: measure
        Layout.fillWidth: true
        draft: sheet.draft
        name: "found-unit"
        label: qsTr("Unit, when the store does not know it")
    }
}
