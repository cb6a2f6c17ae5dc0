pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The checklist's questions, answered in place; what the answers say of the fault stands above them.
Section {
    id: questions

    required property OrderSource source
    /// None on a machine without a camera, and where the program brought no scanner.
    property CameraKit kit: null
    property CodeScanner scanner: null
    property RaisingViewModel raising: null

    signal captureWanted(string stage, string item)
    signal photoWanted(string photo)
    signal materialsWanted
    signal orderWanted(string id)

    /// Where an item is, counted from this section's top.
    function itemY(item: string): real {
        const row = checklist.rowOf(item);
        const editor = row >= 0 ? editors.itemAt(row) : null;
        return editor ? editor.mapToItem(questions, 0, 0).y : 0;
    }
    /// What an item's button asks for.
    function act(deed: string, item: string, title: string, stage: string): void {
        switch (deed) {
        case "photo":
            questions.captureWanted(stage, item);
            break;
        case "material":
            questions.materialsWanted();
            break;
        case "add":
            checklist.addRow(item);
            break;
        case "open":
            checklist.openRow(item);
            break;
        case "remove":
            checklist.removeRow(item);
            break;
        case "begin":
            checklist.beginTest(item);
            break;
        default:
            sheets.open(deed, item, title);
        }
    }

    title: checklist.title === "" ? qsTr("Checklist") : checklist.title
    note: checklist.progressText

    ChecklistViewModel {
        id: checklist
        source: questions.source
    }
    ChecklistSheets {
        id: sheets
        visible: false
        checklist: checklist
        kit: questions.kit
        scanner: questions.scanner
    }
    Timer {
        interval: 30000
        repeat: true
        running: checklist.testRunning && questions.visible
        onTriggered: checklist.refresh()
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: checklist.absence
        secondary: true
    }
    Repeater {
        model: checklist.verdicts

        VerdictCard {
            Layout.fillWidth: true
        }
    }
    RowLayout {
        visible: checklist.undoText !== ""
        Layout.fillWidth: true
        spacing: Theme.gap

        AppText {
            Layout.fillWidth: true
            text: checklist.undoText
            font.pixelSize: Theme.small
        }
        WordButton {
            text: qsTr("Undo")
            iconName: "undo"
            onClicked: checklist.undoRemove()
        }
    }
    Repeater {
        id: editors
        model: checklist.items

        ChecklistItemEditor {
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
            Layout.leftMargin: depth * Theme.gap
            session: checklist.source.session
            editable: checklist.editable
            canScan: questions.scanner !== null
            raising: questions.raising
            unsaved: checklist.draft.problemField === itemId ? checklist.draft.problem : ""
            onTypedOn: text => checklist.type(itemId, text)
            onAnswered: value => checklist.answer(itemId, value)
            onToggled: option => checklist.toggle(itemId, option)
            onAnsweredNow: checklist.answerNow(itemId)
            onTypedDropped: checklist.untype(itemId)
            onWanted: deed => questions.act(deed, itemId, title, stage)
            onPhotoWanted: photo => questions.photoWanted(photo)
            onOrderWanted: id => questions.orderWanted(id)
        }
    }
}
