import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// A home that was found: where, whose, and how many orders its file holds.
T.AbstractButton {
    id: card

    required property string homeId
    required property string address
    required property string detail

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + 2 * Theme.unit)
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("Home: %1, %2").arg(address).arg(detail)

    contentItem: RowLayout {
        spacing: Theme.gap

        Icon {
            name: "home"
            color: Theme.action
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: card.address
                maximumLineCount: 3
                elide: Text.ElideRight
            }
            AppText {
                Layout.fillWidth: true
                text: card.detail
                secondary: true
                font.pixelSize: Theme.small
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: card.down ? Theme.actionSoft : Theme.card
        border.width: card.visualFocus ? 2 : 1
        border.color: card.visualFocus ? Theme.action : Theme.hairline
    }
}
