pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Where a batch or serial number went, oldest first; each line leads to its order.
Sheet {
    id: sheet

    required property AppSession session

    signal orderWanted(string id)

    function ask(batch: string): void {
        number.text = batch;
        sheet.open();
    }

    title: qsTr("Where did it go")

    TraceViewModel {
        id: trace
        session: sheet.visible ? sheet.session : null
        batch: number.text
    }
    LabelledField {
        id: number
        Layout.fillWidth: true
        label: qsTr("Batch or serial number")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    Notice {
        Layout.fillWidth: true
        text: trace.problem
    }
    AppText {
        visible: number.text.trim() !== "" && trace.loaded && trace.count === 0
        Layout.fillWidth: true
        text: qsTr("No order on this tablet holds this number. Check its letters; the office may know more.")
        secondary: true
    }
    Repeater {
        model: trace.lines

        TraceLine {
            Layout.fillWidth: true
            onClicked: {
                sheet.close();
                sheet.orderWanted(orderId);
            }
        }
    }
    AppText {
        visible: trace.more
        Layout.fillWidth: true
        text: qsTr("There is more than is shown here.")
        secondary: true
        font.pixelSize: Theme.small
    }
}
