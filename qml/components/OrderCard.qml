import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// One order in a list: its class, title, address, state, and how long there is.
T.ItemDelegate {
    id: card

    required property string title
    required property string address
    required property string orderClass
    required property string classWord
    required property string statusWord
    required property string dueText
    required property string appointmentText
    required property bool overdue
    required property int photos
    required property int conflicts
    required property string nextText
    required property string carriedText
    /// The title and address as styled text in which what was searched for stands out; empty without a hit.
    required property string titleMarked
    required property string addressMarked
    property bool current: false

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.gap
    leftPadding: Theme.gap + 4
    Accessible.name: card.classWord + ", " + card.title + ", " + card.address + (card.carriedText === "" ? "" : ", " + card.carriedText) + (card.nextText === "" ? "" : ", " + card.nextText)

    contentItem: ColumnLayout {
        spacing: Theme.unit / 2

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.textScale > 1.25 ? 1 : 3
            columnSpacing: Theme.unit
            rowSpacing: 0

            ClassMark {
                orderClass: card.orderClass
                word: card.classWord
            }
            Item {
                visible: Theme.textScale <= 1.25
                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: card.dueText
                font.pixelSize: Theme.small
                strong: card.overdue
                color: card.overdue ? Theme.emergency : Theme.inkSecondary
                wrapMode: Text.NoWrap
            }
        }
        AppText {
            Layout.fillWidth: true
            text: card.titleMarked !== "" ? card.titleMarked : card.title
            textFormat: card.titleMarked !== "" ? Text.StyledText : Text.PlainText
            strong: card.titleMarked === ""
            maximumLineCount: Theme.textScale > 1.25 ? 4 : 2
            elide: Text.ElideRight
        }
        AppText {
            Layout.fillWidth: true
            text: card.addressMarked !== "" ? card.addressMarked : card.address
            textFormat: card.addressMarked !== "" ? Text.StyledText : Text.PlainText
            secondary: true
            font.pixelSize: Theme.small
            maximumLineCount: Theme.textScale > 1.25 ? 4 : 2
            elide: Text.ElideRight
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: card.carriedText
            color: Theme.missing
            font.pixelSize: Theme.small
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        AppText {
            visible: card.nextText !== ""
            Layout.fillWidth: true
            text: qsTr("Next: %1").arg(card.nextText)
            color: Theme.action
            font.pixelSize: Theme.small
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            AppText {
                text: card.statusWord
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
            AppText {
                visible: card.appointmentText !== ""
                text: qsTr("Visit %1").arg(card.appointmentText)
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
            AppText {
                visible: card.photos > 0
                text: qsTr("Photos: %1").arg(card.photos)
                secondary: true
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
            AppText {
                visible: card.conflicts > 0
                text: qsTr("Changed by two people")
                strong: true
                color: Theme.missing
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: card.current ? Theme.actionSoft : Theme.card
        border.width: card.visualFocus || card.current ? 2 : 1
        border.color: card.visualFocus || card.current ? Theme.action : Theme.hairline

        Rectangle {
            width: 4
            radius: 2
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: Theme.unit
            color: Theme.classColor(card.orderClass)
        }
    }
}
