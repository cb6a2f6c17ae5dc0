import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// A disc records, a square stops; the word under it says which.
T.AbstractButton {
    id: button

    property bool recording: false

    implicitWidth: Math.max(96, word.implicitWidth)
    implicitHeight: 96 + Theme.unit + word.implicitHeight
    focusPolicy: Qt.StrongFocus
    text: recording ? qsTr("Stop") : qsTr("Record")
    Accessible.name: text

    background: Item {
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 96
            height: 96
            radius: 48
            color: button.down ? Theme.actionSoft : Theme.card
            border.width: button.visualFocus ? 5 : 3
            border.color: button.visualFocus ? Theme.action : button.enabled ? Theme.problem : Theme.outline

            Rectangle {
                anchors.centerIn: parent
                width: button.recording ? 36 : 56
                height: width
                radius: button.recording ? 6 : width / 2
                color: button.enabled ? Theme.problem : Theme.outline
            }
        }
    }
    AppText {
        id: word
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        text: button.text
        strong: button.enabled
        secondary: !button.enabled
        wrapMode: Text.NoWrap
    }
}
