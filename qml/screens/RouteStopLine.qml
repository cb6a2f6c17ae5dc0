import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// One stop of the route: how much of it is done, what was found there. Opens the checklist at it.
T.AbstractButton {
    id: line

    required property string item
    required property string section
    required property string title
    required property string progress
    required property string findings
    required property string raised
    required property bool finished
    required property bool next
    readonly property string found: findings === "" || raised === "" ? findings + raised : findings + " · " + raised

    implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
    padding: Theme.unit
    focusPolicy: Qt.StrongFocus
    Accessible.name: line.title + ", " + line.progress + (line.found === "" ? "" : ", " + line.found)

    contentItem: Column {
        spacing: 2

        AppText {
            visible: line.section !== ""
            width: parent.width
            text: line.section
            strong: true
            color: Theme.inkSecondary
        }
        Row {
            width: parent.width
            spacing: Theme.unit

            Icon {
                name: line.finished ? "check" : line.next ? "right" : "place"
                color: line.finished ? Theme.done : line.next ? Theme.action : Theme.inkSecondary
            }
            Column {
                width: parent.width - Theme.icon - Theme.unit
                spacing: 2

                AppText {
                    width: parent.width
                    text: line.title
                    strong: line.next
                }
                AppText {
                    width: parent.width
                    text: line.finished ? qsTr("done · %1").arg(line.progress) : line.progress
                    secondary: true
                    font.pixelSize: Theme.small
                }
                AppText {
                    visible: line.found !== ""
                    width: parent.width
                    text: line.found
                    color: Theme.missing
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: line.down || line.hovered || line.next ? Theme.actionSoft : Theme.card
        border.width: line.visualFocus ? 3 : 1
        border.color: line.visualFocus || line.next ? Theme.action : Theme.hairline
    }
}
