import QtQuick
import Siteproof.Components

/// A photo in small with where, when and by whom it was taken.
Column {
    id: tile

    required property string imageUrl
    required property string place
    required property string taken

    property string marks
    property int captionSize: Theme.small

    signal opened

    spacing: Theme.unit / 2

    PhotoButton {
        width: tile.width
        height: Math.round(width * 3 / 4)
        source: tile.imageUrl
        drawn: tile.marks
        Accessible.name: qsTr("Open the photo: %1, %2").arg(tile.place).arg(tile.taken)
        onClicked: tile.opened()
    }
    AppText {
        visible: text !== ""
        width: tile.width
        text: tile.place
        font.pixelSize: tile.captionSize
    }
    AppText {
        width: tile.width
        text: tile.taken
        secondary: true
        font.pixelSize: tile.captionSize
    }
}
