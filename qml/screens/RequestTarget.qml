pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The order that material is asked for, and choosing another one.
ColumnLayout {
    id: target

    required property RequestTargetsViewModel targets
    required property string order
    property bool choosing: false

    signal chosen(string order)

    spacing: Theme.unit / 2

    AppText {
        Layout.fillWidth: true
        text: target.order === "" ? qsTr("There is no open order to ask for.") : qsTr("For this order")
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: target.order !== ""
        Layout.fillWidth: true
        text: target.targets.titleOf(target.order)
    }
    AppText {
        visible: target.order !== ""
        Layout.fillWidth: true
        text: target.targets.detailOf(target.order)
        secondary: true
        font.pixelSize: Theme.small
    }
    WordButton {
        visible: target.targets.count > 1
        text: target.choosing ? qsTr("Keep this order") : qsTr("Another order")
        onClicked: target.choosing = !target.choosing
    }
    ListView {
        id: list
        visible: target.choosing
        Layout.fillWidth: true
        Layout.preferredHeight: 240
        clip: true
        model: target.choosing ? target.targets.orders : null
        spacing: Theme.unit

        delegate: OrderChoice {
            width: list.width
            chosen: target.order === orderNumber
            onClicked: {
                target.choosing = false;
                target.chosen(orderNumber);
            }
        }
    }
}
