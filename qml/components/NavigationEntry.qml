import QtQuick
import QtQuick.Templates as T

/// One place of the navigation: an icon with its word under it, and how much waits there.
T.AbstractButton {
    id: entry

    property string iconName
    property string badge
    property bool current: false
    /// Grows as far as the word under it.
    readonly property int iconSide: Math.round(24 * Theme.navigation / 16)

    implicitWidth: Theme.railWidth
    implicitHeight: Math.max(72, implicitContentHeight + Theme.unit)
    focusPolicy: Qt.StrongFocus
    Accessible.name: badge === "" ? text : qsTr("%1, %2 waiting").arg(text).arg(badge)

    contentItem: Column {
        topPadding: Theme.unit
        spacing: 4

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: entry.iconSide + 4 * Theme.unit
            height: entry.iconSide + Theme.unit
            radius: height / 2
            color: entry.current ? Theme.actionSoft : "transparent"
            border.width: entry.current && Theme.sunlight ? 2 : 0
            border.color: Theme.action

            Icon {
                anchors.centerIn: parent
                width: entry.iconSide
                height: entry.iconSide
                name: entry.iconName
                color: entry.current ? Theme.action : Theme.inkSecondary
            }
            CountBadge {
                visible: entry.badge !== ""
                anchors.left: parent.horizontalCenter
                anchors.leftMargin: Theme.unit
                anchors.top: parent.top
                anchors.topMargin: -4
                text: entry.badge
            }
        }
        Text {
            width: parent.width
            text: entry.text
            font.pixelSize: Theme.navigation
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallest
            horizontalAlignment: Text.AlignHCenter
            font.weight: entry.current ? Theme.strong : Font.Normal
            color: entry.current ? Theme.action : Theme.inkSecondary
        }
    }
    background: Rectangle {
        visible: entry.visualFocus
        anchors.fill: parent
        anchors.margins: 4
        radius: Theme.cardRadius
        color: "transparent"
        border.width: 2
        border.color: Theme.action
    }
}
