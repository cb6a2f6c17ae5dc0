pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What an item has in its record, and the one thing to do for it: photographs, a signature, a test, a pin, another row.
ColumnLayout {
    id: deed

    required property int kind
    required property string title
    required property string recorded
    required property list<string> photos
    required property list<string> pictures
    required property bool more
    required property bool running
    required property bool editable

    readonly property string name: kind === ChecklistViewModel.Photo ? "photo" : kind === ChecklistViewModel.Signature ? "sign" : kind === ChecklistViewModel.Material ? "material" : kind === ChecklistViewModel.Pin ? "plan" : kind === ChecklistViewModel.Repeat ? "add" : kind === ChecklistViewModel.TimedTest ? (running ? "end" : "begin") : ""
    readonly property string words: name === "photo" ? qsTr("Take a photo") : name === "sign" ? qsTr("Let them sign") : name === "material" ? qsTr("Go to the materials") : name === "plan" ? (recorded === "" ? qsTr("Mark it on the plan") : qsTr("Move the mark")) : name === "add" ? qsTr("Add one") : name === "begin" ? qsTr("Begin the test") : name === "end" ? qsTr("End the test") : ""
    readonly property bool hasDeed: name !== ""
    readonly property bool offered: hasDeed && editable && (more || (name !== "photo" && name !== "add"))

    signal wanted(string deed)
    signal photoWanted(string photo)

    spacing: Theme.unit

    RowLayout {
        visible: deed.recorded !== ""
        Layout.fillWidth: true
        spacing: Theme.unit

        Icon {
            visible: deed.kind === ChecklistViewModel.Pin
            name: "place"
            color: Theme.inkSecondary
        }
        AppText {
            Layout.fillWidth: true
            text: deed.recorded
            secondary: deed.kind !== ChecklistViewModel.Computed
            strong: deed.kind === ChecklistViewModel.Computed
            font.pixelSize: deed.kind === ChecklistViewModel.Computed ? Theme.body : Theme.small
        }
    }
    Flow {
        visible: deed.photos.length > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: deed.pictures

            PhotoButton {
                required property int index
                required property string modelData

                width: 112
                height: 84
                source: modelData
                Accessible.name: qsTr("Open photo %1 of %2").arg(index + 1).arg(deed.title)
                onClicked: deed.photoWanted(deed.photos[index])
            }
        }
    }
    Item {
        visible: deed.offered
        Layout.fillWidth: true
        implicitHeight: button.implicitHeight

        WordButton {
            id: button
            // No wider than the page, at any size of text.
            width: Math.min(implicitWidth, parent.width)
            text: deed.words
            iconName: deed.name === "photo" ? "camera" : deed.name === "plan" ? "place" : deed.name === "sign" ? "pen" : deed.name === "material" ? "materials" : ""
            Accessible.name: deed.title + ": " + text
            onClicked: deed.wanted(deed.name)
        }
    }
}
