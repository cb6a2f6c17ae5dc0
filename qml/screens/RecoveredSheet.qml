pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Which order a recovered photo belongs to, and to which stage of the visit.
Sheet {
    id: sheet

    required property RecoveredViewModel recovered
    property string photo
    property string picture
    property string order
    property string stage

    /// `order` and `stage` are empty when nobody knows where the photo belongs.
    function choose(photo: string, picture: string, order: string, stage: string): void {
        sheet.photo = photo;
        sheet.picture = picture;
        sheet.order = order;
        sheet.stage = stage;
        sheet.recovered.clearProblem();
        find.text = order;
        sheet.open();
    }

    title: qsTr("Add to an order")
    actionText: qsTr("Add the photo")
    actionEnabled: order !== "" && stage !== ""
    problem: recovered.problem
    saving: recovered.saving
    onAccepted: recovered.adopt(photo, order, stage)

    // Beside each other where there is room, so that the button below stays in sight. A recording has neither.
    GridLayout {
        visible: sheet.picture !== ""
        Layout.fillWidth: true
        columns: sheet.width > 520 * Theme.textScale ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        PhotoThumbnail {
            Layout.preferredWidth: 160
            Layout.preferredHeight: 120
            source: sheet.picture
            caption: qsTr("The recovered photo")
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.gap

            AppText {
                text: qsTr("When was it taken?")
                secondary: true
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.unit

                ChoiceChip {
                    text: qsTr("Before the repair")
                    chosen: sheet.stage === "before"
                    onClicked: sheet.stage = "before"
                }
                ChoiceChip {
                    text: qsTr("During the repair")
                    chosen: sheet.stage === "during"
                    onClicked: sheet.stage = "during"
                }
                ChoiceChip {
                    text: qsTr("After the repair")
                    chosen: sheet.stage === "after"
                    onClicked: sheet.stage = "after"
                }
            }
        }
    }
    LabelledField {
        id: find
        Layout.fillWidth: true
        label: qsTr("Order number, address or fault")
        onTextChanged: sheet.recovered.search = text
    }
    AppText {
        visible: sheet.recovered.orderCount === 0
        Layout.fillWidth: true
        text: qsTr("No order fits these words.")
        secondary: true
    }
    ListView {
        id: list
        visible: count > 0
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(240, contentHeight)
        clip: true
        model: sheet.recovered.orders
        spacing: Theme.unit

        delegate: OrderChoice {
            width: list.width
            chosen: sheet.order === orderNumber
            onClicked: sheet.order = orderNumber
        }
    }
}
