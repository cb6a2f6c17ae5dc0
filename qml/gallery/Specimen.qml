import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One component's name over its states.
ColumnLayout {
    id: specimen

    required property string name
    default property alias states: shown.data

    width: parent ? parent.width : implicitWidth
    spacing: Theme.unit

    AppText {
        Layout.fillWidth: true
        text: specimen.name
        strong: true
        font.pixelSize: Theme.small
    }
    ColumnLayout {
        id: shown
        Layout.fillWidth: true
        spacing: Theme.unit
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        Layout.preferredHeight: 1
        color: Theme.hairline
    }
}
