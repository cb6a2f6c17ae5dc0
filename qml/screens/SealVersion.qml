import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One sealed version: when and by whom, why, what changed after it, and what the server has of it.
ColumnLayout {
    id: version

    required property int index
    required property string title
    required property string made
    required property string reason
    required property string server
    required property string timestamp
    required property string change

    spacing: Theme.unit / 2

    Rectangle {
        visible: version.index > 0
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.unit
        Layout.preferredHeight: 1
        color: Theme.hairline
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            text: version.title
            strong: true
        }
        StatusChip {
            Layout.alignment: Qt.AlignTop
            text: version.change === "" ? qsTr("holds") : qsTr("changed since")
            tint: version.change === "" ? Theme.done : Theme.missing
        }
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: version.reason
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: version.change
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: version.made
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: version.server
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: version.timestamp
        secondary: true
        font.pixelSize: Theme.small
    }
}
