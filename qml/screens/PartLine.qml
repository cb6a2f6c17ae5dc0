import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// A material to choose, with where it is and how much of it.
T.AbstractButton {
    id: line

    required property string code
    required property string name
    required property string detail
    required property string unit
    required property bool inVan

    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1, %2", "material, where and how much").arg(name).arg(detail)

    contentItem: ColumnLayout {
        spacing: 2

        AppText {
            Layout.fillWidth: true
            text: line.name
            strong: line.inVan
        }
        AppText {
            Layout.fillWidth: true
            text: line.detail
            font.pixelSize: Theme.small
            color: line.inVan ? Theme.done : Theme.inkSecondary
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: line.down ? Theme.actionSoft : Theme.card
        border.width: line.visualFocus ? 2 : 1
        border.color: line.visualFocus ? Theme.action : Theme.hairline
    }
}
