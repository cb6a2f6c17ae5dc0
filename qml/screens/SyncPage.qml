import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What waits to be sent, when everything was last through, what is in the way; and how the interface looks and speaks.
Item {
    id: page

    required property AppSession session
    required property SyncViewModel sync

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
            Section {
                Layout.fillWidth: true
                title: qsTr("This tablet")

                FactLine {
                    label: qsTr("Technician")
                    value: page.session.technician
                }
                AppText {
                    text: qsTr("Language")
                    secondary: true
                    font.pixelSize: Theme.small
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.unit

                    ChoiceChip {
                        text: "中文"
                        chosen: page.session.language === "zh"
                        onClicked: page.session.language = "zh"
                    }
                    ChoiceChip {
                        text: "English"
                        chosen: page.session.language === "en"
                        onClicked: page.session.language = "en"
                    }
                }
                AppText {
                    text: qsTr("Look")
                    secondary: true
                    font.pixelSize: Theme.small
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.unit

                    ChoiceChip {
                        text: qsTr("Light")
                        chosen: Theme.mode === "light"
                        onClicked: Theme.mode = "light"
                    }
                    ChoiceChip {
                        text: qsTr("Dark")
                        chosen: Theme.mode === "dark"
                        onClicked: Theme.mode = "dark"
                    }
                    ChoiceChip {
                        text: qsTr("Sunlight")
                        chosen: Theme.mode === "sunlight"
                        onClicked: Theme.mode = "sunlight"
                    }
                }
            }
        }
    }
}
