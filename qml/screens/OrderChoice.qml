import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// An order as one of several to choose from; the chosen one carries a tick.
T.AbstractButton {
    id: choice

    required property string orderNumber
    required property string title
    required property string detail
    property bool chosen: false

    implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: choice.title + ", " + choice.detail

    contentItem: RowLayout {
        spacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: choice.title
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            AppText {
                Layout.fillWidth: true
                text: choice.detail
                secondary: true
                font.pixelSize: Theme.small
            }
        }
        Icon {
            visible: choice.chosen
            name: "check"
            color: Theme.action
        }
    }
    background: Rectangle {
        radius: Theme.unit
        color: choice.chosen || choice.down ? Theme.actionSoft : Theme.card
        border.width: choice.visualFocus || choice.chosen ? 2 : 1
        border.color: choice.visualFocus || choice.chosen ? Theme.action : Theme.hairline
    }
}
