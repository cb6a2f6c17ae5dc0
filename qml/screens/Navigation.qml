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

    implicitHeight: Math.max(80, places.implicitHeight + Theme.unit)
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
        id: places
        anchors.fill: parent
        anchors.topMargin: navigation.vertical ? Theme.gap : 0
        columns: navigation.vertical ? 1 : 4
        rowSpacing: Theme.unit
        columnSpacing: 0

        NavigationEntry {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Today")
            iconName: "today"
            current: navigation.place === "today"
            onClicked: navigation.chosen("today")
        }
        NavigationEntry {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("All orders")
            iconName: "orders"
            current: navigation.place === "all"
            onClicked: navigation.chosen("all")
        }
        NavigationEntry {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Sync")
            iconName: "sync"
            badge: navigation.waiting
            current: navigation.place === "sync"
            onClicked: navigation.chosen("sync")
        }
        NavigationEntry {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Settings")
            iconName: "settings"
            current: navigation.place === "settings"
            onClicked: navigation.chosen("settings")
        }
        Item {
            visible: navigation.vertical
            Layout.fillHeight: true
        }
    }
}
