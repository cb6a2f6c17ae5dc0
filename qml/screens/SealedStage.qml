pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components

/// The photos of one stage that have no partner, in small; a tap opens one.
Column {
    id: stage

    required property string title
    required property QtObject photos
    required property int count

    readonly property int columns: Math.max(2, Math.floor((width + Theme.gap) / (176 + Theme.gap)))
    readonly property int side: Math.max(1, Math.floor((width - (columns - 1) * Theme.gap) / columns))

    signal opened(int position)

    visible: count > 0
    spacing: Theme.unit

    AppText {
        width: stage.width
        text: stage.title
        strong: true
        font.pixelSize: Theme.reading
    }
    Flow {
        width: stage.width
        spacing: Theme.gap

        Repeater {
            model: stage.photos

            Column {
                id: photo

                required property int position
                required property string imageUrl
                required property string place
                required property string taken

                spacing: Theme.unit / 2

                PhotoButton {
                    width: stage.side
                    height: Math.round(width * 3 / 4)
                    source: photo.imageUrl
                    Accessible.name: qsTr("Open the photo: %1, %2").arg(photo.place).arg(photo.taken)
                    onClicked: stage.opened(photo.position)
                }
                AppText {
                    visible: text !== ""
                    width: stage.side
                    text: photo.place
                }
                AppText {
                    width: stage.side
                    text: photo.taken
                    secondary: true
                }
            }
        }
    }
}
