pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The checklist's questions, answered in place; what the answers say of the fault stands above them.
Section {
    id: questions

    required property OrderSource source

    /// Where an item is, counted from this section's top.
    function itemY(item: string): real {
        const row = checklist.rowOf(item);
        const editor = row >= 0 ? editors.itemAt(row) : null;
        return editor ? editor.mapToItem(questions, 0, 0).y : 0;
    }

    title: checklist.title === "" ? qsTr("Checklist") : checklist.title
    note: checklist.progressText

    ChecklistViewModel {
        id: checklist
        source: questions.source
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: checklist.absence
        secondary: true
    }
    Repeater {
        model: checklist.verdicts

        Notice {
            required property string modelData

            Layout.fillWidth: true
            text: qsTr("Finding: %1").arg(modelData)
            tint: Theme.action
            iconName: "check"
        }
    }
    Repeater {
        id: editors
        model: checklist.items

        ChecklistItemEditor {
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
            session: checklist.source.session
            editable: checklist.editable
            unsaved: checklist.draft.problemField === itemId ? checklist.draft.problem : ""
            onTypedOn: text => checklist.type(itemId, text)
            onAnswered: value => checklist.answer(itemId, value)
            onAnsweredNow: checklist.answerNow(itemId)
            onTypedDropped: checklist.untype(itemId)
        }
    }
}
