pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.ViewModels

/// What is to be remembered today and the tests that run, due first; a tap goes to the order.
ColumnLayout {
    id: list

    required property RemindersViewModel reminders
    /// More of them are shown with a tap.
    property bool whole: false
    readonly property int shownMax: 1

    signal orderChosen(string id)

    visible: reminders.count > 0
    spacing: Theme.unit

    AppText {
        visible: list.whole
        Layout.fillWidth: true
        text: list.reminders.dueCount > 0 ? qsTr("To remember (%1 due)").arg(list.reminders.dueCount) : qsTr("To remember")
        strong: true
        font.pixelSize: Theme.small
        color: Theme.inkSecondary
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            Repeater {
                model: list.reminders.reminders

                T.AbstractButton {
                    id: line

                    required property int index
                    required property string orderId
                    required property string words
                    required property string about
                    required property string when
                    required property bool due

                    visible: list.whole || index < list.shownMax
                    Layout.fillWidth: true
                    implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                    padding: Theme.unit
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    focusPolicy: Qt.StrongFocus
                    Accessible.name: line.words + ", " + line.when + ", " + line.about
                    onClicked: list.orderChosen(orderId)

                    contentItem: ColumnLayout {
                        spacing: 0

                        AppText {
                            Layout.fillWidth: true
                            text: line.words
                            strong: line.due
                            font.pixelSize: Theme.small
                        }
                        AppText {
                            Layout.fillWidth: true
                            text: line.when + " · " + line.about
                            font.pixelSize: Theme.small
                            color: line.due ? Theme.problem : Theme.inkSecondary
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                        }
                    }
                    background: Rectangle {
                        radius: Theme.cardRadius
                        color: line.down ? Theme.actionSoft : Theme.card
                        border.width: line.visualFocus || line.due ? 2 : 1
                        border.color: line.visualFocus ? Theme.action : line.due ? Theme.problem : Theme.hairline
                    }
                }
            }
        }
        WordButton {
            visible: list.reminders.count > list.shownMax
            Layout.alignment: Qt.AlignTop
            text: list.whole ? qsTr("Fewer") : qsTr("All %1").arg(list.reminders.count)
            onClicked: list.whole = !list.whole
        }
    }
}
