import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// Where one can go: a rail at the side in landscape, a bar at the bottom otherwise.
Rectangle {
    id: navigation

    required property bool vertical
    required property string place
    required property string waiting

    signal chosen(string where)

    implicitHeight: 80
    implicitWidth: Theme.railWidth
    color: Theme.card

    Rectangle {
        width: navigation.vertical ? 1 : parent.width
        height: navigation.vertical ? parent.height : 1
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.hairline
    }
    GridLayout {
        anchors.fill: parent
        anchors.topMargin: navigation.vertical ? Theme.gap : 0
        columns: navigation.vertical ? 1 : 3
        rowSpacing: Theme.unit
        columnSpacing: 0

        NavigationEntry {
            Layout.fillWidth: true
            text: qsTr("Today")
            iconName: "today"
            current: navigation.place === "today"
            onClicked: navigation.chosen("today")
        }
        NavigationEntry {
            Layout.fillWidth: true
            text: qsTr("All orders")
            iconName: "orders"
            current: navigation.place === "all"
            onClicked: navigation.chosen("all")
        }
        NavigationEntry {
            Layout.fillWidth: true
            text: qsTr("Sync")
            iconName: "sync"
            badge: navigation.waiting
            current: navigation.place === "sync"
            onClicked: navigation.chosen("sync")
        }
        Item {
            visible: navigation.vertical
            Layout.fillHeight: true
        }
    }
}
