import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Sets, changes or removes the PIN, one question after the other.
Sheet {
    id: sheet

    required property AppSession session
    property int purpose: PinViewModel.Choose

    signal passed

    function ask(what: int): void {
        purpose = what;
        open();
    }

    title: purpose === PinViewModel.Choose ? qsTr("Set a PIN") : purpose === PinViewModel.Change ? qsTr("Change the PIN") : qsTr("Remove the PIN")
    onOpened: panel.begin()

    AppText {
        visible: sheet.purpose === PinViewModel.Choose
        Layout.fillWidth: true
        text: qsTr("It is asked for at the start and when the tablet lay untouched. Forgot it? The front desk lets you in again with a new code.")
        secondary: true
        font.pixelSize: Theme.small
    }
    PinPanel {
        id: panel
        Layout.fillWidth: true
        focus: true
        session: sheet.session
        purpose: sheet.purpose
        onPassed: {
            sheet.close();
            sheet.passed();
        }
    }
}
