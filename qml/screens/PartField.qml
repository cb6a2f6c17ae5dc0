pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Which material: typed by name or code, scanned, or chosen of what the van holds and the store lists.
ColumnLayout {
    id: part

    /// Nothing is looked for without one.
    required property AppSession session
    required property DraftKeeper draft
    property string name: "item"
    property alias text: field.text
    property alias label: field.label
    property alias vanOnly: choice.vanOnly
    property bool canScan: false
    readonly property bool known: choice.namedName !== ""
    property alias batches: choice.batches

    signal chosen(string code, string unit)
    signal scanWanted

    spacing: Theme.unit

    PartChoiceViewModel {
        id: choice
        session: part.session
        search: field.text
    }
    DraftField {
        id: field
        Layout.fillWidth: true
        draft: part.draft
        name: part.name
        label: qsTr("Material: name or code")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    WordButton {
        visible: part.canScan
        // No wider than the form, at any size of text.
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        Layout.preferredHeight: Math.max(56, implicitHeight)
        text: qsTr("Scan the package")
        iconName: "camera"
        onClicked: part.scanWanted()
    }
    AppText {
        visible: part.known
        Layout.fillWidth: true
        text: choice.namedName
        strong: true
    }
    AppText {
        visible: part.known
        Layout.fillWidth: true
        text: choice.namedDetail
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: !part.known && choice.loaded && choice.count === 0
        Layout.fillWidth: true
        text: field.text.trim() !== "" ? qsTr("Nothing by this name. It can be entered by its code all the same.") : choice.vanOnly ? qsTr("By the books the van is empty. Material can be entered by its code all the same.") : qsTr("By the books the van is empty: look for the material by its name or code.")
        secondary: true
        font.pixelSize: Theme.small
    }
    Repeater {
        model: part.known ? null : choice.items

        PartLine {
            Layout.fillWidth: true
            onClicked: part.chosen(code, unit)
        }
    }
    Notice {
        Layout.fillWidth: true
        text: choice.problem
    }
}
