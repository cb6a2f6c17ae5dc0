pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Takes somebody else in: the front desk's code for them, and their PIN on the keypad.
ColumnLayout {
    id: panel

    required property AppSession session
    required property PeopleDesk people
    required property EnrolDesk desk
    required property CameraKit kit
    required property CodeScanner scanner

    signal passed

    spacing: Theme.gap

    AddPersonViewModel {
        id: enrol
        session: panel.session
        people: panel.people
        desk: panel.desk
        code: code.text
        onFilled: code.text = enrol.code
        onPassed: panel.passed()
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("1  The code from the front desk, made for whoever joins")
        strong: true
    }
    ScanChoice {
        Layout.fillWidth: true
        kit: panel.kit
        scanner: panel.scanner
        enrol: enrol
    }
    LabelledField {
        id: code
        Layout.fillWidth: true
        label: qsTr("Code")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("2  A PIN of their own, entered by themselves")
        strong: true
    }
    PinPad {
        visible: !enrol.pinChosen
        Layout.fillWidth: true
        prompt: enrol.pinPrompt
        onEntered: digits => enrol.enterPin(digits)
    }
    Notice {
        Layout.fillWidth: true
        text: enrol.pinProblem
    }
    AppText {
        visible: enrol.pinChosen
        Layout.fillWidth: true
        text: qsTr("The PIN is chosen.")
        color: Theme.done
    }
    WordButton {
        visible: enrol.pinChosen
        Layout.fillWidth: true
        text: qsTr("Choose another PIN")
        onClicked: enrol.forgetPin()
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
        text: enrol.busy ? qsTr("Asking the server") : qsTr("Add")
        enabled: enrol.ready && !enrol.busy
        onClicked: enrol.enrol()
    }
}
