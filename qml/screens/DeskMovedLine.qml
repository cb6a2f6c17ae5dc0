import QtQuick
import Siteproof.Components

/// What came, was used or went back, with its batch and the photo that shows it.
Item {
    id: line

    required property string kindWord
    required property string item
    required property string detail
    required property string batch
    required property string imageUrl
    required property bool refused

    signal traceWanted

    implicitHeight: column.height

    Column {
        id: column
        width: parent.width
        spacing: Theme.unit / 2

        AppText {
            width: parent.width
            text: qsTr("%1: %2", "received, used: what and how much").arg(line.kindWord).arg(line.item)
            color: line.refused ? Theme.problem : Theme.ink
        }
        AppText {
            width: parent.width
            text: line.detail
            secondary: true
            font.pixelSize: Theme.small
        }
        PhotoThumbnail {
            visible: line.imageUrl !== ""
            width: 128
            height: 96
            source: line.imageUrl
        }
        WordButton {
            visible: line.batch !== ""
            text: qsTr("Where did %1 go").arg(line.batch)
            onClicked: line.traceWanted()
        }
    }
}
