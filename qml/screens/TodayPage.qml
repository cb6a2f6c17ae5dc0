pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The day: what was carried over, what is for today, what comes later; and the order to turn to next at the bottom.
Item {
    id: page

    required property AppSession session
    property string currentOrder
    readonly property alias loaded: today.loaded

    signal orderChosen(string id)
    signal stepChosen(string id)

    TodayViewModel {
        id: today
        session: page.session
    }

    RemindersViewModel {
        id: reminders
        session: page.session
    }

    HandedViewModel {
        id: handed
        session: page.session
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppText {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: 0
            text: qsTr("Today")
            strong: true
            font.pixelSize: Theme.heading
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AppText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            Layout.bottomMargin: Theme.unit
            text: today.dayText
            secondary: true
            font.pixelSize: Theme.small
        }
        OrderListView {
            id: view
            Layout.fillWidth: true
            Layout.fillHeight: true
            list: today
            currentOrder: page.currentOrder
            emptyTitle: qsTr("No open orders")
            emptyHint: qsTr("New orders come with the next synchronisation.")
            onOrderChosen: id => page.orderChosen(id)
            above: onTop.visible ? onTop : null

            ColumnLayout {
                id: onTop

                parent: view.contentItem
                y: view.originY - height - Theme.unit
                width: view.width - 2 * Theme.gap
                visible: handed.orderId !== "" || handed.problem !== "" || reminders.count > 0
                spacing: Theme.unit

                HandedCard {
                    Layout.fillWidth: true
                    handed: handed
                    onOrderWanted: id => page.orderChosen(id)
                }
                ReminderList {
                    Layout.fillWidth: true
                    reminders: reminders
                    onOrderChosen: id => page.orderChosen(id)
                }
            }
        }
        Rectangle {
            visible: today.nextOrder !== ""
            Layout.fillWidth: true
            implicitHeight: next.implicitHeight + 2 * Theme.gap
            color: Theme.card

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.hairline
            }
            ColumnLayout {
                id: next
                y: Theme.gap
                width: Math.min(parent.width - 2 * Theme.gap, Theme.readingWidth)
                x: Math.round((parent.width - width) / 2)
                spacing: Theme.unit

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("Next: %1").arg(today.nextTitle)
                    font.pixelSize: Theme.small
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                NextStepButton {
                    Layout.fillWidth: true
                    text: today.nextText
                    Accessible.name: qsTr("Next: %1").arg(today.nextTitle) + ", " + text
                    onClicked: page.stepChosen(today.nextOrder)
                }
            }
        }
    }
}
