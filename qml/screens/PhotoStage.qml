pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// The photos of one stage with where, when and by whom each was taken.
Section {
    id: stage

    required property QtObject photos
    required property int count

    signal opened(int position)

    visible: count > 0
    note: count

    Flow {
        id: grid

        readonly property int room: Math.max(1, stage.width - 2 * Theme.gap)
        readonly property int columns: Math.max(2, Math.floor((room + spacing) / (224 + spacing)))
        readonly property int side: Math.max(1, Math.floor((room - (columns - 1) * spacing) / columns))

        Layout.fillWidth: true
        Layout.preferredWidth: room
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
                    width: grid.side
                    height: Math.round(width * 3 / 4)
                    source: photo.imageUrl
                    Accessible.name: qsTr("Open the photo: %1, %2").arg(photo.place).arg(photo.taken)
                    onClicked: stage.opened(photo.position)
                }
                AppText {
                    visible: text !== ""
                    width: grid.side
                    text: photo.place
                    font.pixelSize: Theme.small
                }
                AppText {
                    width: grid.side
                    text: photo.taken
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
