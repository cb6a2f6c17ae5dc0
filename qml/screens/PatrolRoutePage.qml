pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The way an inspection is walked: every stop in order, and the next one as the button at the bottom.
Rectangle {
    id: page

    required property OrderSource source

    signal leaving
    /// The checklist is wanted at this answer.
    signal itemWanted(string item)

    color: Theme.page

    PatrolRouteViewModel {
        id: route
        source: page.source
        onUpdated: going.restart()
    }
    // Once the stops are laid out.
    Timer {
        id: going
        interval: 0
        onTriggered: {
            if (list.following && route.nextRow >= 0)
                list.positionViewAtIndex(route.nextRow, ListView.Contain);
        }
    }
    Skeleton {
        visible: !page.source.loaded && page.source.problem === ""
        anchors.fill: parent
        anchors.margins: Theme.gap
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Item {
            Layout.fillWidth: true
            implicitHeight: back.implicitHeight

            WordButton {
                id: back
                width: Math.min(implicitWidth, parent.width)
                text: qsTr("Back to the order")
                iconName: "back"
                onClicked: page.leaving()
            }
        }
        Notice {
            Layout.fillWidth: true
            text: page.source.problem
        }
        EmptyState {
            visible: page.source.loaded && route.absence !== ""
            Layout.fillWidth: true
            title: qsTr("No route")
            hint: route.absence
        }
        // Not in the list: how far the whole is stays in sight at every stop.
        Item {
            visible: route.count > 0
            Layout.fillWidth: true
            implicitHeight: heading.height

            Column {
                id: heading
                width: Math.min(parent.width, Theme.readingWidth)
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.unit

                AppText {
                    width: parent.width
                    text: route.title
                    strong: true
                    // The title makes room for the stops where text is large.
                    font.pixelSize: Theme.textScale > 1.25 ? Theme.small : Theme.title
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Rectangle {
                    width: parent.width
                    height: Theme.unit
                    radius: height / 2
                    color: Theme.idle
                    Accessible.role: Accessible.ProgressBar
                    Accessible.name: route.progressText

                    Rectangle {
                        width: parent.width * route.progress
                        height: parent.height
                        radius: parent.radius
                        color: Theme.done
                    }
                }
                AppText {
                    width: parent.width
                    text: route.progressText + " · " + route.findingsText
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
        }
        ListView {
            id: list

            /// Where the person is, until a finger moves it.
            property bool following: true

            visible: page.source.loaded
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Theme.unit
            model: route.stops
            boundsBehavior: Flickable.DragOverBounds
            onMovementStarted: following = false
            onHeightChanged: going.restart()
            delegate: RouteStopLine {
                width: Math.min(ListView.view.width, Theme.readingWidth)
                x: Math.round((ListView.view.width - width) / 2)
                onClicked: page.itemWanted(item)
            }
        }
        NextStepButton {
            visible: route.count > 0
            Layout.fillWidth: true
            text: route.nextText
            onClicked: route.nextItem === "" ? page.leaving() : page.itemWanted(route.nextItem)
        }
    }
}
