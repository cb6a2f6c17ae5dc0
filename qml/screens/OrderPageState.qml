import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// What the order's page shows instead of an order: that none is chosen, that it is being read, why it cannot be.
Item {
    id: states

    required property OrderSource source

    EmptyState {
        visible: states.source.orderId === ""
        anchors.centerIn: parent
        width: Math.min(parent.width - 4 * Theme.gap, 480)
        title: qsTr("Choose an order")
        hint: qsTr("Its visit, photos and history appear here.")
    }
    Skeleton {
        visible: states.source.orderId !== "" && !states.source.loaded && states.source.problem === ""
        anchors.fill: parent
        anchors.margins: Theme.gap
    }
    Notice {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, 560)
        text: states.source.problem
    }
}
