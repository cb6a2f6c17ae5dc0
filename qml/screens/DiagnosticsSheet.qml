pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What whoever helps may get to see, shown word for word before it is saved anywhere.
Sheet {
    id: sheet

    required property SettingsViewModel settings

    title: qsTr("Report for help")
    problem: settings.diagnosticsProblem
    saving: settings.diagnosing && settings.diagnostics !== ""
    actionText: settings.diagnostics === "" ? "" : qsTr("Choose a folder and save")
    onAccepted: folder.open()
    onOpened: settings.prepareDiagnostics()

    FolderDialog {
        id: folder
        title: qsTr("Where to save the report")
        onAccepted: sheet.settings.saveDiagnostics(selectedFolder)
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("This is all that is in it: versions, the device's number, counts, codes of errors, checksums. No photo, no name, no address, nothing secret. It goes only where you save it.")
    }
    AppText {
        visible: sheet.settings.diagnosing && sheet.settings.diagnostics === ""
        Layout.fillWidth: true
        text: qsTr("Everything stored is being checked. This takes longer with many photos.")
        secondary: true
    }
    AppText {
        visible: sheet.settings.diagnosticsSaved !== ""
        Layout.fillWidth: true
        text: sheet.settings.diagnosticsSaved
        strong: true
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: sheet.settings.diagnostics
        font.pixelSize: Theme.small
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
