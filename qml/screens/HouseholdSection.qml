pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.ViewModels

/// What was done in this home before.
Section {
    id: section

    required property OrderViewModel order

    signal orderWanted(string id)

    title: qsTr("This home before")

    AppText {
        visible: section.order.householdCount === 0
        Layout.fillWidth: true
        text: qsTr("No earlier orders are known.")
        secondary: true
    }
    Repeater {
        model: section.order.household

        T.AbstractButton {
            id: line

            required property string orderId
            required property string title
            required property string detail
            required property string orderClass
            required property string classWord

            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.unit)
            focusPolicy: Qt.StrongFocus
            Accessible.name: line.title
            onClicked: section.orderWanted(line.orderId)

            contentItem: ColumnLayout {
                spacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    AppText {
                        Layout.fillWidth: true
                        text: line.title
                        elide: Text.ElideRight
                        maximumLineCount: 1
                    }
                    ClassMark {
                        orderClass: line.orderClass
                        word: line.classWord
                    }
                }
                AppText {
                    Layout.fillWidth: true
                    text: line.detail
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
            background: Rectangle {
                radius: Theme.unit
                color: line.down ? Theme.actionSoft : "transparent"
                border.width: line.visualFocus ? 2 : 0
                border.color: Theme.action
            }
        }
    }
}
