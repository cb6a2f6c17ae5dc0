pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// One question with the editor its kind needs. An answer is saved as soon as it is given.
ColumnLayout {
    id: editor

    required property string itemId
    required property string section
    required property string title
    required property string help
    required property string unit
    required property string limits
    required property string value
    required property string typed
    required property string shown
    required property string problem
    required property int kind
    required property list<string> optionIds
    required property list<string> optionTitles
    required property bool mandatory
    required property bool missing
    required property bool firstOfSection
    required property AppSession session
    /// Why what was typed here is not saved.
    property string unsaved
    property bool editable: true
    property bool opened: false

    readonly property bool timed: kind === ChecklistViewModel.DateTime
    /// A time that was chosen and not taken yet stands there again.
    readonly property bool choosing: timed && editable && (opened || typed !== value)
    readonly property bool typing: kind === ChecklistViewModel.Number || kind === ChecklistViewModel.Text

    signal answered(string value)
    signal typedOn(string text)
    signal answeredNow
    signal typedDropped

    spacing: Theme.unit / 2

    AppText {
        visible: editor.firstOfSection
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        text: editor.section
        strong: true
        color: Theme.inkSecondary
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            text: editor.title
        }
        AppText {
            visible: editor.mandatory
            text: editor.missing ? qsTr("to do") : qsTr("done")
            font.pixelSize: Theme.small
            color: editor.missing ? Theme.missing : Theme.done
            wrapMode: Text.NoWrap
        }
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: editor.help
        secondary: true
        font.pixelSize: Theme.small
    }
    Flow {
        visible: editor.optionIds.length > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: editor.optionIds

            ChoiceChip {
                required property int index
                required property string modelData

                text: editor.optionTitles[index]
                chosen: modelData === editor.value
                Accessible.name: editor.title + ": " + text
                enabled: editor.editable
                onClicked: editor.answered(modelData)
            }
        }
    }
    LabelledField {
        visible: editor.typing
        readOnly: !editor.editable
        Layout.fillWidth: true
        text: editor.typed
        unit: editor.unit
        placeholder: editor.limits
        spokenName: editor.title
        inputMethodHints: editor.kind === ChecklistViewModel.Number ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
        onTextChanged: if (editor.typing)
            editor.typedOn(text)
        onCommitted: text => editor.answered(text)
    }
    Flow {
        visible: editor.timed
        Layout.fillWidth: true
        spacing: Theme.gap

        AppText {
            visible: text !== "" && !editor.choosing
            height: Theme.touch
            verticalAlignment: Text.AlignVCenter
            text: editor.shown
            wrapMode: Text.NoWrap
        }
        WordButton {
            visible: editor.editable
            text: qsTr("Now")
            Accessible.name: editor.title + ": " + text
            onClicked: {
                editor.opened = false;
                editor.answeredNow();
            }
        }
        WordButton {
            visible: editor.editable && !editor.choosing
            text: qsTr("Another time")
            Accessible.name: editor.title + ": " + text
            onClicked: editor.opened = true
        }
    }
    Repeater {
        model: editor.choosing ? 1 : 0

        MomentEditor {
            Layout.fillWidth: true
            session: editor.session
            start: editor.typed
            spokenName: editor.title
            onChosen: value => editor.typedOn(value)
            onTaken: value => {
                editor.opened = false;
                editor.answered(value);
            }
            onDropped: {
                editor.opened = false;
                editor.typedDropped();
            }
        }
    }
    Notice {
        Layout.fillWidth: true
        text: editor.unsaved
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: editor.problem
        color: Theme.problem
    }
}
