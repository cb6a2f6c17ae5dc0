pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The Sync page above its photos: how things stand, what a person can decide, entries by order, what was set aside.
ColumnLayout {
    id: overview

    required property SyncViewModel sync
    required property SyncListViewModel waiting

    signal recoveredWanted

    spacing: Theme.gap

    AppText {
        Layout.fillWidth: true
        text: qsTr("Sync")
        strong: true
        font.pixelSize: Theme.heading
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Section {
        Layout.fillWidth: true

        AppText {
            Layout.fillWidth: true
            text: overview.sync.headline
            strong: true
            font.pixelSize: Theme.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: overview.sync.quietText
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: overview.sync.activityText
            secondary: true
        }
        Notice {
            Layout.fillWidth: true
            text: overview.sync.trouble !== "" ? overview.sync.trouble : overview.waiting.problem
            tint: Theme.missing
        }
        FactLine {
            label: qsTr("Entries to send")
            value: overview.sync.eventsPending
        }
        FactLine {
            label: qsTr("Photos to send")
            value: overview.sync.uploadsPending > 0 ? overview.sync.uploadsPending + " · " + overview.sync.bytesPending : "0"
        }
        FactLine {
            visible: overview.sync.setAside > 0
            label: qsTr("Set aside by the server")
            value: overview.sync.setAside
        }
        FactLine {
            label: qsTr("Everything last sent")
            value: overview.sync.lastSyncText
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
            spacing: Theme.unit

            ChoiceChip {
                text: qsTr("Only over Wi-Fi")
                chosen: overview.sync.wifiOnly
                Accessible.role: Accessible.CheckBox
                Accessible.name: qsTr("Send photos only over Wi-Fi")
                Accessible.checked: chosen
                onClicked: overview.sync.setWifiOnly(!overview.sync.wifiOnly)
            }
            WordButton {
                visible: !overview.sync.paused
                text: qsTr("Pause sending")
                onClicked: overview.sync.setPaused(true)
            }
        }
        NextStepButton {
            visible: overview.sync.paused
            Layout.fillWidth: true
            text: qsTr("Go on sending")
            onClicked: overview.sync.setPaused(false)
        }
        NextStepButton {
            visible: overview.sync.canSync && !overview.sync.paused
            Layout.fillWidth: true
            text: qsTr("Sync now")
            onClicked: overview.sync.syncNow()
        }
    }
    Section {
        visible: overview.waiting.asideCount > 0
        Layout.fillWidth: true
        title: qsTr("Set aside by the server")

        AppText {
            Layout.fillWidth: true
            text: qsTr("The server keeps these entries for the office, and they stay on this tablet too. Ask the office what to do; record it again if it is still true.")
            secondary: true
        }
        Repeater {
            model: overview.waiting.aside

            ColumnLayout {
                id: aside

                required property string title
                required property string what
                required property string reason

                Layout.fillWidth: true
                Layout.topMargin: Theme.unit
                spacing: 2

                AppText {
                    Layout.fillWidth: true
                    text: aside.title
                    strong: true
                }
                AppText {
                    Layout.fillWidth: true
                    text: aside.what
                    secondary: true
                    font.pixelSize: Theme.small
                }
                AppText {
                    visible: aside.reason !== ""
                    Layout.fillWidth: true
                    text: qsTr("The server says: %1").arg(aside.reason)
                }
            }
        }
    }
    Section {
        visible: overview.waiting.orderCount > 0
        Layout.fillWidth: true
        title: qsTr("Entries to send")

        Repeater {
            model: overview.waiting.orders

            FactLine {
                required property string title
                required property string detail

                label: detail
                value: title
            }
        }
    }
    RecoveredLink {
        Layout.fillWidth: true
        session: overview.sync.session
        onOpened: overview.recoveredWanted()
    }
    AppText {
        visible: overview.waiting.photoCount > 0
        Layout.fillWidth: true
        text: qsTr("Photos to send")
        strong: true
        font.pixelSize: Theme.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
