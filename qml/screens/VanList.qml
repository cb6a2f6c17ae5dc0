pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// What the van holds by the books, and the way to count it. What stands above the list scrolls with it: large text
/// would leave it no room.
Flickable {
    id: page

    required property AppSession session
    readonly property bool due: van.due !== ""

    signal countWanted
    signal traceWanted

    contentHeight: column.height
    clip: true
    boundsBehavior: Flickable.DragOverBounds

    VanViewModel {
        id: van
        session: page.session
    }
    Column {
        id: column
        width: page.width
        spacing: Theme.unit
        bottomPadding: Theme.gap

        Notice {
            width: parent.width
            text: van.due
            tint: Theme.missing
        }
        AppText {
            visible: van.counted !== ""
            width: parent.width
            text: van.counted
            secondary: true
            font.pixelSize: Theme.small
        }
        Flow {
            visible: van.loaded
            width: parent.width
            spacing: Theme.unit

            WordButton {
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Count the van")
                onClicked: page.countWanted()
            }
            WordButton {
                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: qsTr("Trace a batch")
                onClicked: page.traceWanted()
            }
        }
        Notice {
            width: parent.width
            text: van.problem
        }
        Skeleton {
            visible: !van.loaded && van.problem === ""
            width: parent.width
            height: page.height - Theme.gap
        }
        EmptyState {
            visible: van.loaded && van.count === 0
            width: parent.width
            title: qsTr("By the books the van is empty")
            hint: qsTr("Receive material on an order's page, or count what is there.")
        }
        Repeater {
            model: van.items

            VanLine {
                width: column.width
            }
        }
    }
}
