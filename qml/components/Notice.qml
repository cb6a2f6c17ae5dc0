import QtQuick
import QtQuick.Layouts

/// A sentence that wants to be read: what happened and what to do. Hidden while there is nothing to say.
Rectangle {
    id: notice

    property string text
    property color tint: Theme.problem
    property string iconName: "missing"

    visible: text !== ""
    implicitHeight: row.implicitHeight + 2 * Theme.unit
    radius: Theme.cardRadius
    color: Theme.card
    border.width: 2
    border.color: tint

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: Theme.unit

        Icon {
            Layout.alignment: Qt.AlignTop
            name: notice.iconName
            color: notice.tint
        }
        AppText {
            Layout.fillWidth: true
            text: notice.text
        }
    }
}
