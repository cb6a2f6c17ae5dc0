pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The front desk lets a technician in again who forgot the PIN: with a new code.
ColumnLayout {
    id: panel

    required property AppSession session
    required property EnrolDesk desk
    required property CameraKit kit
    required property CodeScanner scanner

    signal leaving
    signal passed

    spacing: Theme.gap

    EnrolViewModel {
        id: enrol
        session: panel.session
        desk: panel.desk
        again: true
        code: code.text
        onFilled: code.text = enrol.code
        onPassed: panel.passed()
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("Ask the front desk for a new code for %1. Everything on this tablet stays; the PIN is removed.").arg(panel.session.technician)
    }
    LabelledField {
        id: code
        Layout.fillWidth: true
        label: qsTr("New code")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    ScanChoice {
        Layout.fillWidth: true
        kit: panel.kit
        scanner: panel.scanner
        enrol: enrol
    }
    Notice {
        Layout.fillWidth: true
        text: enrol.problem
    }
    AppText {
        visible: text !== "" && !enrol.busy
        Layout.fillWidth: true
        text: enrol.missing
        color: Theme.missing
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
    }
    NextStepButton {
        Layout.fillWidth: true
        text: enrol.busy ? qsTr("Asking the server") : qsTr("Let me in")
        enabled: enrol.ready && !enrol.busy
        onClicked: enrol.enrol()
    }
    WordButton {
        Layout.fillWidth: true
        text: qsTr("Back to the PIN")
        iconName: "back"
        onClicked: panel.leaving()
    }
}
