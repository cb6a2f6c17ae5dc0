import QtQuick

/// Where something stands, in a word.
Rectangle {
    id: chip

    property string text
    property color tint: Theme.inkSecondary

    implicitWidth: label.implicitWidth + 2 * Theme.unit + 4
    implicitHeight: label.implicitHeight + Theme.unit
    radius: height / 2
    color: "transparent"
    border.width: 1
    border.color: tint

    AppText {
        id: label
        anchors.centerIn: parent
        text: chip.text
        font.pixelSize: Theme.small
        color: chip.tint
        wrapMode: Text.NoWrap
    }
}
