pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Where on the flat's plan something is: a tap sets the mark, which is kept until it is taken.
Sheet {
    id: sheet

    required property ChecklistViewModel checklist
    property string item
    property string asked
    property int chosen: 0
    property int pinX: -1
    property int pinY: -1
    readonly property var plan: checklist.plans[chosen] ?? null

    function ask(item: string, title: string): void {
        sheet.item = item;
        sheet.asked = title;
        sheet.fill();
        sheet.open();
    }
    /// The mark as it was set and not taken yet, or as it is recorded.
    function fill(): void {
        const parts = sheet.checklist.typedOf(sheet.item).split(" ");
        const plans = Array.from(sheet.checklist.plans);
        const index = plans.findIndex(plan => plan.id === parts[0]);
        sheet.chosen = Math.max(0, index);
        sheet.pinX = index < 0 ? -1 : parseInt(parts[1]);
        sheet.pinY = index < 0 ? -1 : parseInt(parts[2]);
    }
    function pin(x: int, y: int): void {
        sheet.pinX = x;
        sheet.pinY = y;
        sheet.checklist.type(sheet.item, sheet.answer());
    }
    function answer(): string {
        return sheet.plan.id + " " + sheet.pinX + " " + sheet.pinY;
    }

    title: asked
    actionText: qsTr("Take this place")
    actionEnabled: pinX >= 0 && plan !== null
    onAccepted: {
        sheet.checklist.answer(sheet.item, sheet.answer());
        sheet.close();
    }

    Flow {
        visible: sheet.checklist.plans.length > 1
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.checklist.plans

            ChoiceChip {
                required property int index
                required property var modelData

                text: modelData.title
                chosen: index === sheet.chosen
                onClicked: {
                    sheet.chosen = index;
                    sheet.pinX = -1;
                    sheet.pinY = -1;
                }
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        text: sheet.plan === null ? qsTr("This form has no floor plan: describe the place in words instead.") : sheet.pinX < 0 ? qsTr("Tap the place on the plan.") : qsTr("Tap another place to move the mark.")
        secondary: true
        font.pixelSize: Theme.small
    }
    FloorPlanView {
        id: view
        visible: sheet.plan !== null
        Layout.fillWidth: true
        Layout.preferredHeight: Math.round(Math.min(width / ratio, sheet.windowHeight * 0.5))
        plan: sheet.plan
        item: sheet.item
        pinX: sheet.pinX
        pinY: sheet.pinY
        onPinned: (x, y) => sheet.pin(x, y)
    }
    Flow {
        visible: sheet.plan !== null
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            text: qsTr("Closer")
            iconName: "nearer"
            enabled: view.zoom < view.zoomMax
            onClicked: view.zoomAt(view.zoom * 1.5, view.contentX + view.width / 2, view.contentY + view.height / 2)
        }
        WordButton {
            text: qsTr("Farther")
            iconName: "farther"
            enabled: view.zoom > 1
            onClicked: view.zoomAt(view.zoom / 1.5, view.contentX + view.width / 2, view.contentY + view.height / 2)
        }
    }
}
