pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What was built in: out of the van first, else by the store's list; with its batch, and the photo that shows it.
Sheet {
    id: sheet

    required property MaterialDeskViewModel desk
    property bool canScan: false
    property string photo

    signal scanWanted

    function ask(): void {
        sheet.desk.clearProblem();
        sheet.fill();
        sheet.open();
    }
    function fill(): void {
        sheet.photo = sheet.desk.useDraft.value("photo", "");
    }
    function show(photo: string): void {
        sheet.photo = photo;
        sheet.desk.useDraft.put("photo", photo);
    }
    function prefill(code: string, itsUnit: string): void {
        part.text = code;
        unit.text = itsUnit;
    }

    title: qsTr("Use a part")
    actionText: qsTr("Record the part")
    actionEnabled: part.text.trim() !== ""
    problem: desk.problem
    saving: desk.saving
    onAccepted: desk.use(part.text, quantity.text, unit.text, batch.text, photo)

    PartField {
        id: part
        Layout.fillWidth: true
        session: sheet.visible ? sheet.desk.source.session : null
        draft: sheet.desk.useDraft
        canScan: sheet.canScan
        onChosen: (code, unit) => sheet.prefill(code, unit)
        onScanWanted: sheet.scanWanted()
    }
    QuantityField {
        id: quantity
        Layout.fillWidth: true
        draft: sheet.desk.useDraft
        otherwise: "1"
        onStepWanted: by => quantity.text = sheet.desk.stepped(quantity.text, by)
    }
    DraftField {
        id: unit
        Layout.fillWidth: true
        draft: sheet.desk.useDraft
        name: "unit"
        label: qsTr("Unit")
    }
    BatchField {
        id: batch
        Layout.fillWidth: true
        draft: sheet.desk.useDraft
        batches: part.batches
    }
    AppText {
        visible: sheet.desk.photoCount > 0
        Layout.fillWidth: true
        text: qsTr("The photo that shows it (may stay open)")
        secondary: true
        font.pixelSize: Theme.small
    }
    ListView {
        visible: sheet.desk.photoCount > 0
        Layout.fillWidth: true
        Layout.preferredHeight: 96
        orientation: ListView.Horizontal
        spacing: Theme.unit
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: sheet.visible ? sheet.desk.photos : null

        delegate: PhotoButton {
            id: shot

            required property string photoId
            required property string imageUrl
            required property string caption

            width: 128
            height: 96
            source: imageUrl
            mark: sheet.photo === photoId ? qsTr("shows the part") : ""
            Accessible.name: qsTr("It shows the part: %1").arg(caption)
            Accessible.checkable: true
            Accessible.checked: sheet.photo === photoId
            onClicked: sheet.show(sheet.photo === shot.photoId ? "" : shot.photoId)
        }
    }
    Connections {
        target: sheet.desk.useDraft
        function onReplaced(): void {
            sheet.fill();
        }
    }
}
