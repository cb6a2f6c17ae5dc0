pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Taking material in, checked: what was requested, or what came without a request. More than was granted is asked
/// again.
Sheet {
    id: sheet

    required property MaterialDeskViewModel desk
    property bool canScan: false
    property bool bad: false
    readonly property bool requested: desk.request !== ""
    /// Each request keeps what was typed for it.
    readonly property string of: ":" + desk.request

    signal scanWanted

    function ask(request: string): void {
        sheet.desk.clearProblem();
        sheet.desk.request = request;
        sheet.fill();
        sheet.open();
    }
    function fill(): void {
        sheet.bad = sheet.desk.receiveDraft.value("good" + sheet.of, "yes") === "no";
    }
    function judge(bad: bool): void {
        sheet.bad = bad;
        sheet.desk.receiveDraft.put("good" + sheet.of, bad ? "no" : "yes");
    }
    function prefill(code: string, itsUnit: string): void {
        part.text = code;
        unit.text = itsUnit;
    }

    title: requested ? qsTr("Receive material") : qsTr("Receive without a request")
    actionText: bad ? qsTr("Refuse it") : desk.asksAgain ? qsTr("Take it in all the same") : qsTr("Take it in")
    actionEnabled: !desk.asksAgain || bad || remark.text.trim() !== ""
    problem: desk.problem
    saving: desk.saving
    onAccepted: desk.receive(requested ? desk.requestCode : part.text, quantity.text, requested ? desk.requestUnit : unit.text, batch.text, !bad, remark.text, desk.asksAgain)

    AppText {
        visible: sheet.requested
        Layout.fillWidth: true
        text: sheet.desk.requestTitle
        strong: true
    }
    AppText {
        visible: sheet.requested
        Layout.fillWidth: true
        text: sheet.desk.requestLeft
        secondary: true
        font.pixelSize: Theme.small
    }
    PartField {
        id: part
        visible: !sheet.requested
        Layout.fillWidth: true
        session: sheet.visible && !sheet.requested ? sheet.desk.source.session : null
        draft: sheet.desk.receiveDraft
        name: "item" + sheet.of
        canScan: sheet.canScan
        onChosen: (code, unit) => sheet.prefill(code, unit)
        onScanWanted: sheet.scanWanted()
    }
    QuantityField {
        id: quantity
        Layout.fillWidth: true
        draft: sheet.desk.receiveDraft
        name: "quantity" + sheet.of
        otherwise: sheet.desk.requestQuantity
        unit: sheet.desk.requestUnit
        onStepWanted: by => quantity.text = sheet.desk.stepped(quantity.text, by)
        onTextChanged: if (sheet.desk.asksAgain)
            sheet.desk.clearProblem()
    }
    DraftField {
        id: unit
        visible: !sheet.requested
        Layout.fillWidth: true
        draft: sheet.desk.receiveDraft
        name: "unit" + sheet.of
        label: qsTr("Unit")
    }
    DraftField {
        id: batch
        Layout.fillWidth: true
        draft: sheet.desk.receiveDraft
        name: "batch" + sheet.of
        label: qsTr("Batch or serial number (may stay empty)")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("Is it the right kind, whole and usable?")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
            text: qsTr("It is good")
            chosen: !sheet.bad
            onClicked: sheet.judge(false)
        }
        ChoiceChip {
            implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
            text: qsTr("Not good: it goes back")
            chosen: sheet.bad
            onClicked: sheet.judge(true)
        }
    }
    DraftField {
        id: remark
        Layout.fillWidth: true
        draft: sheet.desk.receiveDraft
        name: "remark" + sheet.of
        label: sheet.bad ? qsTr("What is wrong with it") : sheet.desk.asksAgain ? qsTr("Why it came all the same") : qsTr("Remark (may stay empty)")
    }
    Connections {
        target: sheet.desk.receiveDraft
        function onReplaced(): void {
            sheet.fill();
        }
    }
}
