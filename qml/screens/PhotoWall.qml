pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// Photos in lines under headings, of which only those on the screen and a screen around it are made.
ListView {
    id: wall

    required property PhotosViewModel photos
    /// How many photos there is room for beside each other; never one alone.
    readonly property int columns: Math.max(2, Math.floor((width - Theme.gap) / (224 + Theme.gap)))

    signal photoWanted(int position)
    signal pairWanted(int pair)

    model: photos.lines
    cacheBuffer: Math.max(0, height / 2)
    clip: true

    delegate: PhotoLine {
        width: wall.width
        columns: wall.photos.columns
        pairColumns: wall.photos.pairColumns
        carded: true
        captionSize: Theme.small
        onPhotoWanted: position => wall.photoWanted(position)
        onPairWanted: pair => wall.pairWanted(pair)
    }
}
