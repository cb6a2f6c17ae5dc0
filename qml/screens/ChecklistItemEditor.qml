pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// One line of the checklist: its words, and the editor its kind needs. An answer is saved as soon as it is given.
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
    required property string recorded
    required property string problem
    required property string stage
    required property list<string> photos
    required property list<string> pictures
    required property int kind
    required property int depth
    required property list<string> optionIds
    required property list<string> optionTitles
    required property bool mandatory
    required property bool missing
    required property bool opened
    required property bool more
    required property bool running
    required property bool firstOfSection
    required property AppSession session
    /// Why what was typed here is not saved.
    property string unsaved
    property bool editable: true
    property bool canScan: false
    /// What a finding raises; none where that is not shown.
    property RaisingViewModel raising: null
    readonly property bool raises: raising !== null && kind === ChecklistViewModel.YesNo && (itemId in raising.offers || itemId in raising.numbers)

    readonly property bool isRow: kind === ChecklistViewModel.Row || kind === ChecklistViewModel.TableRow
    readonly property bool typing: kind === ChecklistViewModel.Number || kind === ChecklistViewModel.Text || kind === ChecklistViewModel.Date || kind === ChecklistViewModel.Barcode || kind === ChecklistViewModel.Position
    readonly property bool severalOf: kind === ChecklistViewModel.MultiChoice

    signal answered(string value)
    signal toggled(string option)
    signal typedOn(string text)
    signal answeredNow
    signal typedDropped
    signal wanted(string deed)
    signal photoWanted(string photo)
    signal orderWanted(string id)

    spacing: Theme.unit / 2

    AppText {
        visible: editor.firstOfSection
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        text: editor.section
        strong: true
        color: Theme.inkSecondary
    }
    Repeater {
        model: editor.isRow ? 1 : 0

        ChecklistRowHead {
            Layout.fillWidth: true
            title: editor.title
            recorded: editor.recorded
            missing: editor.missing
            opened: editor.opened
            canOpen: editor.kind === ChecklistViewModel.Row
            canRemove: canOpen && editor.opened && editor.editable
            onToggled: editor.wanted("open")
            onRemoved: editor.wanted("remove")
        }
    }
    RowLayout {
        visible: !editor.isRow
        Layout.fillWidth: true
        spacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            text: editor.title
            strong: editor.kind === ChecklistViewModel.Repeat || editor.kind === ChecklistViewModel.Table
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
                chosen: editor.severalOf ? editor.value.split(" ").includes(modelData) : modelData === editor.value
                Accessible.name: editor.title + ": " + text
                enabled: editor.editable
                onClicked: editor.severalOf ? editor.toggled(modelData) : editor.answered(modelData)
            }
        }
    }
    RowLayout {
        visible: editor.typing
        Layout.fillWidth: true
        spacing: Theme.unit

        LabelledField {
            readOnly: !editor.editable
            Layout.fillWidth: true
            text: editor.typed
            unit: editor.unit
            placeholder: editor.limits
            spokenName: editor.title
            inputMethodHints: editor.kind === ChecklistViewModel.Number ? Qt.ImhFormattedNumbersOnly : editor.kind === ChecklistViewModel.Date ? Qt.ImhDate : editor.kind === ChecklistViewModel.Text ? Qt.ImhNone : Qt.ImhNoPredictiveText
            onTextChanged: if (editor.typing)
                editor.typedOn(text)
            onCommitted: text => editor.answered(text)
        }
        WordButton {
            visible: editor.kind === ChecklistViewModel.Date && editor.editable
            text: qsTr("Today")
            Accessible.name: editor.title + ": " + text
            onClicked: editor.answeredNow()
        }
        WordButton {
            visible: editor.kind === ChecklistViewModel.Barcode && editor.canScan && editor.editable
            text: qsTr("Scan")
            iconName: "camera"
            Accessible.name: editor.title + ": " + text
            onClicked: editor.wanted("scan")
        }
    }
    Repeater {
        model: editor.kind === ChecklistViewModel.DateTime ? 1 : 0

        ChecklistMoment {
            Layout.fillWidth: true
            session: editor.session
            title: editor.title
            value: editor.value
            typed: editor.typed
            shown: editor.shown
            editable: editor.editable
            onAnswered: value => editor.answered(value)
            onTypedOn: text => editor.typedOn(text)
            onAnsweredNow: editor.answeredNow()
            onTypedDropped: editor.typedDropped()
        }
    }
    Repeater {
        model: editor.kind === ChecklistViewModel.Position ? 1 : 0

        ChecklistPosition {
            Layout.fillWidth: true
            session: editor.session
            title: editor.title
            shown: editor.shown
            editable: editor.editable
            onAnswered: value => {
                editor.typedOn(value);
                editor.answered(value);
            }
        }
    }
    ChecklistDeed {
        id: deed
        visible: !editor.isRow && (editor.recorded !== "" || deed.hasDeed)
        Layout.fillWidth: true
        kind: editor.kind
        title: editor.title
        recorded: editor.recorded
        photos: editor.photos
        pictures: editor.pictures
        more: editor.more
        running: editor.running
        editable: editor.editable
        onWanted: what => editor.wanted(what)
        onPhotoWanted: photo => editor.photoWanted(photo)
    }
    Repeater {
        model: editor.raises ? 1 : 0

        RaiseCard {
            Layout.fillWidth: true
            raising: editor.raising
            item: editor.itemId
            onOrderWanted: id => editor.orderWanted(id)
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
