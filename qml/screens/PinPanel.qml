import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// One conversation about the PIN, on the keypad.
ColumnLayout {
    id: panel

    required property AppSession session
    property alias purpose: pin.purpose
    property alias people: pin.people
    property alias person: pin.person

    signal passed

    function begin(): void {
        pad.clear();
        pin.begin();
        pad.forceActiveFocus();
    }

    spacing: Theme.gap

    PinViewModel {
        id: pin
        session: panel.session
        onPassed: panel.passed()
    }

    PinPad {
        id: pad
        Layout.fillWidth: true
        focus: true
        prompt: pin.busy ? qsTr("Checking") : pin.prompt
        open: pin.open
        onEntered: digits => pin.enter(digits)
    }
    Notice {
        Layout.fillWidth: true
        text: pin.problem
    }
}
