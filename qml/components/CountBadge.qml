import QtQuick

/// How many things wait, on a pill.
Rectangle {
    id: badge

    property alias text: count.text

    implicitWidth: Math.max(implicitHeight, count.implicitWidth + Theme.unit)
    implicitHeight: Theme.small + 4
    radius: height / 2
    color: Theme.action

    Text {
        id: count
        anchors.centerIn: parent
        font.pixelSize: Theme.small
        font.weight: Theme.strong
        color: Theme.inkOnAction
    }
}
