import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// An order raised from an inspection: its class, what is wrong, where it stands. Opens it where the tablet has it.
T.AbstractButton {
    id: line

    required property string orderId
    required property string title
    required property string about
    required property string orderClass
    required property string classWord
    required property bool onTablet

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.unit)
    enabled: onTablet
    focusPolicy: Qt.StrongFocus
    Accessible.name: line.title + ", " + line.classWord + ", " + line.orderId + ", " + line.about

    contentItem: Column {
        spacing: 2

        Flow {
            width: parent.width
            spacing: Theme.unit

            ClassMark {
                orderClass: line.orderClass
                word: line.classWord
            }
            AppText {
                text: line.orderId
                width: Math.min(implicitWidth, parent.width)
                secondary: true
                font.pixelSize: Theme.small
            }
        }
        AppText {
            width: parent.width
            text: line.title
            color: line.onTablet ? Theme.action : Theme.ink
        }
        AppText {
            width: parent.width
            text: line.about
            secondary: true
            font.pixelSize: Theme.small
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: line.down || line.hovered ? Theme.actionSoft : "transparent"
        border.width: line.visualFocus ? 3 : 0
        border.color: Theme.action
    }
}
