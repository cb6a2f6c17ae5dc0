import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// A request for material and the store's answer; leads to the order it is for.
T.AbstractButton {
    id: line

    required property string orderId
    required property string item
    required property string quantity
    required property string stateWord
    required property string answer
    required property string order
    required property string when
    required property bool answered
    required property bool granted

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1, %2: %3. For %4", "material, quantity: state. For order").arg(item).arg(quantity).arg(stateWord).arg(order)

    contentItem: ColumnLayout {
        spacing: 2

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.textScale > 1.25 ? 1 : 2
            columnSpacing: Theme.unit
            rowSpacing: 2

            AppText {
                Layout.fillWidth: true
                text: line.item + " · " + line.quantity
                strong: true
            }
            StatusChip {
                Layout.alignment: Qt.AlignTop
                text: line.stateWord
                tint: line.granted ? Theme.done : line.answered ? Theme.problem : Theme.inkSecondary
            }
        }
        AppText {
            Layout.fillWidth: true
            text: line.answer
            font.pixelSize: Theme.small
        }
        AppText {
            Layout.fillWidth: true
            text: line.order
            secondary: true
            font.pixelSize: Theme.small
        }
        AppText {
            Layout.fillWidth: true
            text: line.when
            secondary: true
            font.pixelSize: Theme.small
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: line.down ? Theme.actionSoft : Theme.card
        border.width: line.visualFocus ? 2 : 1
        border.color: line.visualFocus ? Theme.action : Theme.hairline
    }
}
