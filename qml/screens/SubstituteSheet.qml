pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The owner's word on something else in place of what was requested.
Sheet {
    id: sheet

    required property MaterialDeskViewModel desk
    property string item
    property string how
    /// Each request keeps what was typed for it.
    readonly property string of: ":" + desk.request

    function ask(request: string): void {
        sheet.desk.clearProblem();
        sheet.desk.request = request;
        sheet.fill();
        sheet.open();
    }
    function fill(): void {
        sheet.item = sheet.desk.substituteDraft.value("item" + sheet.of, "");
        sheet.how = sheet.desk.substituteDraft.value("how" + sheet.of, sheet.desk.ways[0]);
    }
    function chooseItem(code: string): void {
        sheet.item = code;
        sheet.desk.substituteDraft.put("item" + sheet.of, code);
    }
    function chooseHow(way: string): void {
        sheet.how = way;
        sheet.desk.substituteDraft.put("how" + sheet.of, way);
    }

    title: qsTr("Substitute")
    actionText: qsTr("The owner agrees")
    problem: desk.problem
    saving: desk.saving
    onAccepted: desk.agreeSubstitute(item, by.text, how, reason.text)

    AppText {
        Layout.fillWidth: true
        text: qsTr("In place of %1:").arg(sheet.desk.requestTitle)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.desk.substitutes

            ChoiceChip {
                required property string code
                required property string name
                required property bool byStore

                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: name
                chosen: sheet.item === code || (sheet.item === "" && byStore)
                onClicked: sheet.chooseItem(code)
            }
        }
    }
    DraftField {
        id: by
        Layout.fillWidth: true
        draft: sheet.desk.substituteDraft
        name: "by" + sheet.of
        label: qsTr("Who agrees")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.desk.ways

            ChoiceChip {
                required property int index
                required property string modelData

                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: sheet.desk.wayTitles[index]
                chosen: sheet.how === modelData
                onClicked: sheet.chooseHow(modelData)
            }
        }
    }
    DraftField {
        id: reason
        Layout.fillWidth: true
        draft: sheet.desk.substituteDraft
        name: "reason" + sheet.of
        label: sheet.desk.reasonGiven ? qsTr("Why not the original (the store has said; may stay empty)") : qsTr("Why not the original")
    }
    Connections {
        target: sheet.desk.substituteDraft
        function onReplaced(): void {
            sheet.fill();
        }
    }
}
