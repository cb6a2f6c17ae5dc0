pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What waits to be sent, when everything was last through, and what is in the way.
Item {
    id: page

    required property SyncViewModel sync

    signal recoveredWanted

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gap
        clip: true

        ColumnLayout {
            id: column

            y: Theme.gap
            width: Math.min(page.width - 2 * Theme.gap, Theme.readingWidth)
            x: Math.round((page.width - width) / 2)
            spacing: Theme.gap

            AppText {
                Layout.fillWidth: true
                text: qsTr("Sync")
                strong: true
                font.pixelSize: Theme.heading
            }
            Section {
                Layout.fillWidth: true
                title: page.sync.headline

                FactLine {
                    label: qsTr("Entries to send")
                    value: page.sync.eventsPending
                }
                FactLine {
                    label: qsTr("Photos to send")
                    value: page.sync.uploadsPending > 0 ? page.sync.uploadsPending + " · " + page.sync.bytesPending : "0"
                }
                FactLine {
                    visible: page.sync.setAside > 0
                    label: qsTr("Set aside by the server")
                    value: page.sync.setAside
                }
                FactLine {
                    label: qsTr("Everything last sent")
                    value: page.sync.lastSyncText
                }
                AppText {
                    visible: text !== ""
                    Layout.fillWidth: true
                    text: page.sync.activityText
                    secondary: true
                }
                Notice {
                    Layout.fillWidth: true
                    text: page.sync.trouble
                    tint: Theme.missing
                }
                NextStepButton {
                    visible: page.sync.canSync
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.unit
                    text: qsTr("Sync now")
                    onClicked: page.sync.syncNow()
                }
            }
            // Looking through the photos on the disk is not done before somebody comes here.
            Repeater {
                model: page.visible ? 1 : 0

                RecoveredLink {
                    Layout.fillWidth: true
                    session: page.sync.session
                    onOpened: page.recoveredWanted()
                }
            }
        }
    }
}
