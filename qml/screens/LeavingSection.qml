pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// For the one who leaves: what waits and goes out by itself, and the open orders, each with the way to hand it over.
Section {
    id: section

    required property AppSession session
    required property PeopleViewModel people

    title: qsTr("Before you go")

    OrderSource {
        id: order
        session: section.session
    }
    HandOverViewModel {
        id: handOver
        source: order
    }
    HandOverSheet {
        id: sheet
        handOver: handOver
    }
    Connections {
        target: handOver
        function onSaved(): void {
            sheet.close();
        }
    }

    AppText {
        Layout.fillWidth: true
        text: section.people.leaving
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppText {
        Layout.fillWidth: true
        text: section.people.orderCount > 0 ? qsTr("These orders are still yours:") : qsTr("No open order is yours.")
        secondary: true
    }
    Repeater {
        model: section.people.orders

        Item {
            id: line

            required property string orderNumber
            required property string title
            required property string detail

            readonly property bool narrow: width < 5 * button.implicitWidth / 2

            Layout.fillWidth: true
            implicitHeight: narrow ? words.height + button.implicitHeight + Theme.unit : Math.max(words.height, button.implicitHeight)

            Column {
                id: words
                width: line.narrow ? line.width : line.width - button.width - Theme.gap

                AppText {
                    width: parent.width
                    text: line.title
                }
                AppText {
                    width: parent.width
                    text: line.detail
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
            WordButton {
                id: button
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                text: qsTr("Hand over")
                Accessible.name: qsTr("Hand over: %1").arg(line.title)
                onClicked: {
                    order.orderId = line.orderNumber;
                    handOver.clearProblem();
                    sheet.open();
                }
            }
        }
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: section.people.moreOrders
        secondary: true
        font.pixelSize: Theme.small
    }
}
