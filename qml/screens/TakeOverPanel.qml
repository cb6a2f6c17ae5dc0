import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The PIN of whoever takes the tablet over.
ColumnLayout {
    id: panel

    required property AppSession session
    required property PeopleDesk people
    required property string person

    signal forgotten

    spacing: Theme.gap

    PinPanel {
        id: pin
        Layout.fillWidth: true
        session: panel.session
        people: panel.people
        person: panel.person
        purpose: PinViewModel.TakeOver
        Component.onCompleted: begin()
    }
    WordButton {
        Layout.fillWidth: true
        text: qsTr("I forgot the PIN")
        onClicked: panel.forgotten()
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("Forgotten: the tablet becomes %1's and stays locked until the front desk lets them in with a new code.").arg(panel.person)
        secondary: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
    }
}
