import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// To whom the order was handed, and the way to hand it on.
Section {
    id: section

    required property OrderSource source
    readonly property bool asked: sheet.visible

    /// Opens the form, or closes it.
    function ask(wanted: bool): void {
        if (wanted)
            handOver.clearProblem();
        sheet.visible = wanted;
    }

    visible: handOver.canGive || handOver.standing !== ""
    title: qsTr("Hand-over")

    HandOverViewModel {
        id: handOver
        source: section.source
    }
    Notice {
        Layout.fillWidth: true
        text: handOver.waiting ? handOver.standing : ""
        tint: Theme.missing
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: handOver.waiting ? "" : handOver.standing
        secondary: true
    }
    Item {
        visible: handOver.canGive
        Layout.fillWidth: true
        implicitHeight: button.implicitHeight

        WordButton {
            id: button
            // No wider than the page, at any size of text.
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Hand over to a colleague")
            onClicked: section.ask(true)
        }
    }
    HandOverSheet {
        id: sheet
        handOver: handOver
    }
    Connections {
        target: handOver
        function onSaved(): void {
            sheet.close();
        }
    }
}
