import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// One movement of a batch: what became of it, by whom, on which order, and the photo that shows it.
T.AbstractButton {
    id: line

    required property string kindWord
    required property string item
    required property string person
    required property string order
    required property string orderId
    required property string when
    required property string imageUrl

    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1, %2, by %3. For %4", "what became of it, material, who, order").arg(kindWord).arg(item).arg(person).arg(order)

    contentItem: ColumnLayout {
        spacing: 2

        AppText {
            Layout.fillWidth: true
            text: line.kindWord
            strong: true
        }
        AppText {
            Layout.fillWidth: true
            text: line.item
        }
        AppText {
            Layout.fillWidth: true
            text: line.person + " · " + line.when
            secondary: true
            font.pixelSize: Theme.small
        }
        AppText {
            Layout.fillWidth: true
            text: line.order
            secondary: true
            font.pixelSize: Theme.small
        }
        PhotoThumbnail {
            visible: line.imageUrl !== ""
            Layout.preferredWidth: 128
            Layout.preferredHeight: 96
            source: line.imageUrl
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: line.down ? Theme.actionSoft : Theme.card
        border.width: line.visualFocus ? 2 : 1
        border.color: line.visualFocus ? Theme.action : Theme.hairline
    }
}
