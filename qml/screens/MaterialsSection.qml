pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The order's material: what was asked for with its answers, what came, was used and went back, and the forms of all
/// that.
Section {
    id: section

    required property MaterialsViewModel materials
    /// None on a machine without a camera.
    property CameraKit kit: null
    /// Without one packages are not scanned.
    property CodeScanner scanner: null
    property bool formsWanted: false
    readonly property MaterialSheets forms: sheets.count > 0 ? sheets.itemAt(0) as MaterialSheets : null
    /// The name of the form that is open; empty when none is.
    readonly property string sheet: forms === null ? "" : forms.shown

    signal requestWanted
    signal orderWanted(string id)

    /// Opens the form of this name; any other name closes what is open.
    function show(name: string): void {
        const mine = name.startsWith("receive:") || name.startsWith("substitute:") || name === "use" || name === "give-back";
        if (!mine && section.forms === null)
            return;
        section.formsWanted = true;
        section.forms.show(name);
    }
    function trace(batch: string): void {
        section.formsWanted = true;
        section.forms.trace(batch);
    }

    Layout.fillWidth: true
    title: qsTr("Materials")

    MaterialDeskViewModel {
        id: books
        source: section.materials.source
    }
    // Made when the first of them is wanted.
    Repeater {
        id: sheets
        model: section.formsWanted ? 1 : 0

        MaterialSheets {
            visible: false
            desk: books
            kit: section.kit
            scanner: section.scanner
            onOrderWanted: id => section.orderWanted(id)
        }
    }
    Notice {
        Layout.fillWidth: true
        text: books.warnings
        tint: Theme.missing
    }
    WordButton {
        visible: books.warnings !== ""
        text: qsTr("Understood")
        onClicked: books.readWarnings()
    }
    AppText {
        visible: books.requestCount === 0 && books.movedCount === 0
        Layout.fillWidth: true
        text: qsTr("Nothing was asked for yet.")
        secondary: true
    }
    Repeater {
        model: books.requests

        DeskRequestLine {
            Layout.fillWidth: true
            open: books.open
            onReceiveWanted: section.show("receive:" + requestId)
            onSubstituteWanted: section.show("substitute:" + requestId)
        }
    }
    AppText {
        visible: books.movedCount > 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        text: qsTr("What came and where it went")
        strong: true
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: books.moved

        DeskMovedLine {
            Layout.fillWidth: true
            onTraceWanted: section.trace(batch)
        }
    }
    Item {
        visible: books.open
        Layout.fillWidth: true
        implicitHeight: deeds.height

        Flow {
            id: deeds
            width: parent.width
            spacing: Theme.unit

            WordButton {
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                visible: section.materials.canRequest
                text: qsTr("Ask for material")
                onClicked: section.requestWanted()
            }
            WordButton {
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Use a part")
                onClicked: section.show("use")
            }
            WordButton {
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Give back")
                onClicked: section.show("give-back")
            }
            WordButton {
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Receive without a request")
                onClicked: section.show("receive:")
            }
        }
    }
}
