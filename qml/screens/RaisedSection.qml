pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// An inspection's way and the orders its findings raised; of a raised order, where it came from.
Section {
    id: section

    required property OrderSource source
    required property RaisingViewModel raising

    signal orderWanted(string id)
    signal routeWanted

    visible: route.walkable || raising.originText !== "" || raising.raisedCount > 0 || raising.openText !== ""
    title: route.walkable ? qsTr("Route") : raising.originText !== "" ? qsTr("Where it came from") : qsTr("Raised on the spot")
    note: route.walkable ? route.progressText : ""

    PatrolRouteViewModel {
        id: route
        source: section.source
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: section.raising.originText
    }
    Item {
        visible: section.raising.originHere
        Layout.fillWidth: true
        implicitHeight: origin.implicitHeight

        WordButton {
            id: origin
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Open the inspection")
            onClicked: section.orderWanted(section.raising.origin)
        }
    }
    AppText {
        visible: route.walkable
        Layout.fillWidth: true
        text: route.findingsText
        secondary: true
    }
    Item {
        visible: route.walkable
        Layout.fillWidth: true
        implicitHeight: walk.implicitHeight

        WordButton {
            id: walk
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Walk the route")
            iconName: "place"
            onClicked: section.routeWanted()
        }
    }
    Notice {
        Layout.fillWidth: true
        text: section.raising.openText
        tint: Theme.missing
    }
    Notice {
        Layout.fillWidth: true
        text: section.raising.problem
    }
    AppText {
        visible: section.raising.raisedCount > 0
        Layout.fillWidth: true
        text: qsTr("Orders raised here")
        strong: true
    }
    Repeater {
        model: section.raising.raised

        RaisedLine {
            Layout.fillWidth: true
            onClicked: section.orderWanted(orderId)
        }
    }
}
