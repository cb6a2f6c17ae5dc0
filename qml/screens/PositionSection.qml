import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// In the settings: whether what is recorded says where it was.
Section {
    id: section

    required property AppSession session

    title: qsTr("Position")

    PositionViewModel {
        id: position
        session: section.session
        watching: section.visible && recorded
    }
    SettingsChoice {
        label: qsTr("Record where I am")
        values: ["on", "off"]
        titles: [qsTr("On"), qsTr("Off")]
        chosen: position.recorded ? "on" : "off"
        onPicked: value => position.record(value === "on")
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("What you record then also says where you were, for the office and for whoever checks the record; copies for the owner leave it out.")
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: position.stateText
        color: position.refused ? Theme.problem : Theme.ink
        font.pixelSize: Theme.small
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Notice {
        Layout.fillWidth: true
        text: position.problem
    }
}
