pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The orders by due time, with a search through all of them.
Item {
    id: page

    required property AppSession session
    property alias openOnly: list.openOnly
    property alias search: list.search
    property string currentOrder

    signal orderChosen(string id)

    OrderListViewModel {
        id: list
        session: page.session
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppText {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: 0
            text: list.openOnly ? qsTr("Today") : qsTr("All orders")
            strong: true
            font.pixelSize: Theme.heading
        }
        LabelledField {
            id: searchField
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            placeholder: qsTr("Search address, name, fault")
            inputMethodHints: Qt.ImhNoPredictiveText
            onTextChanged: list.search = text
        }
        ListView {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
            leftMargin: Theme.gap
            rightMargin: Theme.gap
            bottomMargin: Theme.gap
            spacing: Theme.unit
            clip: true
            model: list.orders
            boundsBehavior: Flickable.DragOverBounds
            onAtYEndChanged: if (atYEnd && count > 0)
                list.showMore()

            delegate: OrderCard {
                required property string orderId

                width: view.width - 2 * Theme.gap
                current: orderId === page.currentOrder
                onClicked: page.orderChosen(orderId)
            }

            Skeleton {
                visible: !list.loaded
                x: 0
                width: view.width - 2 * Theme.gap
            }
            EmptyState {
                visible: list.loaded && list.count === 0 && list.problem === ""
                y: 4 * Theme.gap
                width: view.width - 2 * Theme.gap
                title: list.search !== "" ? qsTr("Nothing found") : qsTr("No open orders")
                hint: list.search !== "" ? qsTr("Try a shorter word, a room number or a name.") : qsTr("New orders come with the next synchronisation.")
            }
            Notice {
                width: view.width - 2 * Theme.gap
                text: list.problem
            }
        }
    }
}
