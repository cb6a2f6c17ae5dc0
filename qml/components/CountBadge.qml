import QtQuick

/// How many things wait, on a pill.
Rectangle {
    id: badge

    property alias text: count.text

    implicitWidth: Math.max(20, count.implicitWidth + Theme.unit)
    implicitHeight: 20
    radius: 10
    color: Theme.action

    Text {
        id: count
        anchors.centerIn: parent
        font.pixelSize: 14
        font.weight: Theme.strong
        color: Theme.inkOnAction
    }
}
