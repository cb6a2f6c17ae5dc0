import QtQuick
import Siteproof.Components

/// Where something is on a floor plan: its point is at the middle of the bottom.
Item {
    id: pin

    property bool chosen: false
    readonly property int side: pin.chosen ? 40 : 28

    width: side
    height: side

    Outline {
        anchors.fill: parent
        path: "M12 23s8-8 8-14a8 8 0 0 0-16 0c0 6 8 14 8 14z"
        stroke: pin.chosen ? Theme.inkOnAction : Theme.action
        fill: pin.chosen ? Theme.action : Theme.card
        strokeWidth: 2
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: pin.side * 9 / 24 - height / 2
        width: pin.side / 5
        height: width
        radius: width / 2
        color: pin.chosen ? Theme.inkOnAction : Theme.action
    }
}
