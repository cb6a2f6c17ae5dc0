import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The lock in the settings: set, change or remove the PIN, when the window locks by itself, lock it now.
Section {
    id: section

    required property AppSession session
    required property SettingsViewModel settings

    /// Somebody else works with this tablet too: nobody's data stands open then.
    property bool several: false

    readonly property bool pinSet: session.lock.pinSet

    title: qsTr("Lock")

    PinSheet {
        id: sheet
        session: section.session
    }

    AppText {
        Layout.fillWidth: true
        text: section.pinSet ? qsTr("The PIN is asked for at the start and before the owner's page is left. Sending goes on behind the lock.") : qsTr("No PIN is set: whoever holds this tablet can look into your orders.")
        secondary: true
        font.pixelSize: Theme.small
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            visible: !section.pinSet
            text: qsTr("Set a PIN")
            onClicked: sheet.ask(PinViewModel.Choose)
        }
        WordButton {
            visible: section.pinSet
            text: qsTr("Lock now")
            onClicked: section.session.lock.lock()
        }
        WordButton {
            visible: section.pinSet
            text: qsTr("Change the PIN")
            onClicked: sheet.ask(PinViewModel.Change)
        }
        WordButton {
            visible: section.pinSet && !section.several
            text: qsTr("Remove the PIN")
            onClicked: sheet.ask(PinViewModel.Remove)
        }
    }
    SettingsChoice {
        visible: section.pinSet
        label: qsTr("Lock when untouched for")
        values: ["1", "5", "15", "0"]
        titles: [qsTr("1 minute"), qsTr("5 minutes"), qsTr("15 minutes"), qsTr("Never")]
        chosen: section.session.lock.idleMinutes
        onPicked: value => section.settings.chooseIdleMinutes(Number(value))
    }
}
