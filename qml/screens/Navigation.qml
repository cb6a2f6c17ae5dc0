pragma ComponentBehavior: Bound
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
        columns: navigation.vertical ? 1 : entries.count
        rowSpacing: Theme.unit
        columnSpacing: 0

        Repeater {
            id: entries

            model: [{
                    "place": "today",
                    "icon": "today",
                    "word": qsTr("Today")
                }, {
                    "place": "search",
                    "icon": "search",
                    "word": qsTr("Search")
                }, {
                    "place": "materials",
                    "icon": "materials",
                    "word": qsTr("Materials")
                }, {
                    "place": "sync",
                    "icon": "sync",
                    "word": qsTr("Sync")
                }, {
                    "place": "settings",
                    "icon": "settings",
                    "word": qsTr("Settings")
                }]

            NavigationEntry {
                id: entry

                required property var modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: entry.modelData.word
                iconName: entry.modelData.icon
                badge: entry.modelData.place === "sync" ? navigation.waiting : ""
                current: navigation.place === entry.modelData.place
                onClicked: navigation.chosen(entry.modelData.place)
            }
        }
        Item {
            visible: navigation.vertical
            Layout.fillHeight: true
        }
    }
}
