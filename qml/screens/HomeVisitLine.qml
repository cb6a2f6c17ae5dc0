import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// One order of a home: the fault, when, what came of it, and what was used. Opens it where the tablet has it.
T.AbstractButton {
    id: line

    required property string orderId
    required property string title
    required property string detail
    required property string outcome
    required property string materials
    required property string orderClass
    required property string classWord
    required property string cameBack
    required property bool onTablet

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.unit)
    enabled: onTablet
    focusPolicy: Qt.StrongFocus
    Accessible.name: line.title + ", " + line.classWord + ", " + line.detail + (line.cameBack === "" ? "" : ", " + line.cameBack) + (line.outcome === "" ? "" : ", " + line.outcome)

    contentItem: ColumnLayout {
        spacing: 2

        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit

            ClassMark {
                orderClass: line.orderClass
                word: line.classWord
            }
            AppText {
                text: line.detail
                width: Math.min(implicitWidth, parent.width)
                secondary: true
                font.pixelSize: Theme.small
            }
        }
        AppText {
            Layout.fillWidth: true
            text: line.title
            color: line.onTablet ? Theme.action : Theme.ink
        }
        RowLayout {
            visible: line.cameBack !== ""
            Layout.fillWidth: true
            spacing: Theme.unit

            Icon {
                name: "missing"
                color: Theme.missing
            }
            AppText {
                Layout.fillWidth: true
                text: line.cameBack
                strong: true
                font.pixelSize: Theme.small
            }
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: line.outcome
            font.pixelSize: Theme.small
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: line.materials
            secondary: true
            font.pixelSize: Theme.small
        }
        AppText {
            visible: !line.onTablet
            Layout.fillWidth: true
            text: qsTr("Known from the home's file; the order itself is not on this tablet.")
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
