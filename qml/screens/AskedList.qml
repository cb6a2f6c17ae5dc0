pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What was asked of the store, newest first, with its answers.
ColumnLayout {
    id: page

    required property AskedViewModel asked

    signal orderChosen(string id)

    spacing: Theme.unit

    Notice {
        Layout.fillWidth: true
        text: page.asked.problem
    }
    Skeleton {
        visible: !page.asked.loaded && page.asked.problem === ""
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    EmptyState {
        visible: page.asked.loaded && page.asked.count === 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        title: qsTr("Nothing asked for")
        hint: qsTr("Choose a material of the store to ask for it; the answers appear here.")
    }
    // Without it the lines above would spread over the page.
    Item {
        visible: page.asked.count === 0 && (page.asked.loaded || page.asked.problem !== "")
        Layout.fillHeight: true
    }
    ListView {
        id: view

        visible: count > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.unit
        bottomMargin: Theme.gap
        clip: true
        model: page.asked.requests
        boundsBehavior: Flickable.DragOverBounds
        // Rows prepared out of sight are called off with a warning when a search leaves fewer (Qt 6.4).
        cacheBuffer: 0
        reuseItems: true

        delegate: AskedLine {
            width: view.width
            onClicked: page.orderChosen(orderId)
        }
    }
}
