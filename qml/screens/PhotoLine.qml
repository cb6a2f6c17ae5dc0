pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components

/// One line of the wall: a heading, or photos or pairs beside each other; on a card that reaches over the lines of its
/// heading, or without one.
Item {
    id: line

    required property string title
    required property string note
    required property var pairs
    required property var photos
    required property bool ends

    required property int columns
    required property int pairColumns
    required property bool carded
    required property int captionSize
    /// Whether the pictures are wanted yet.
    property bool near: true

    readonly property bool begins: title !== ""
    readonly property bool noteBelow: Theme.textScale > 1.25
    readonly property int inset: carded ? Theme.gap : 0
    readonly property int room: Math.max(1, width - 2 * inset)
    readonly property int side: Math.floor((room - (columns - 1) * Theme.gap) / columns)
    readonly property int pairSide: Math.floor((room - (pairColumns - 1) * Theme.gap) / pairColumns)

    signal photoWanted(int position)
    signal pairWanted(int pair)

    implicitHeight: content.y + content.height + (ends ? inset + Theme.gap : begins ? Theme.unit : Theme.gap)

    Item {
        visible: line.carded
        width: line.width
        height: line.height - (line.ends ? Theme.gap : 0)
        clip: true

        Rectangle {
            y: line.begins ? 0 : -2 * radius
            width: line.width
            height: parent.height - y + (line.ends ? 0 : 2 * radius)
            radius: Theme.cardRadius
            color: Theme.card
            border.width: 1
            border.color: Theme.hairline
        }
    }
    Column {
        id: content

        x: line.inset
        y: line.begins ? line.inset : 0
        width: line.room

        Flow {
            visible: line.begins
            width: line.room
            spacing: Theme.gap

            AppText {
                width: line.room - (note.visible && !line.noteBelow ? note.implicitWidth + Theme.gap : 0)
                text: line.title
                strong: true
                font.pixelSize: line.carded ? Theme.title : Theme.reading
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppText {
                id: note
                visible: text !== ""
                text: line.note
                secondary: true
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
        Row {
            visible: line.pairs.length > 0
            spacing: Theme.gap

            Repeater {
                model: line.pairs

                PhotoPair {
                    required property var modelData

                    width: line.pairSide
                    beforeMarks: modelData.beforeMarks
                    afterMarks: modelData.afterMarks
                    beforeUrl: line.near ? modelData.beforeUrl : ""
                    afterUrl: line.near ? modelData.afterUrl : ""
                    place: modelData.place
                    beforeTaken: modelData.beforeTaken
                    afterTaken: modelData.afterTaken
                    captionSize: line.captionSize
                    onOpened: line.pairWanted(modelData.pair)
                }
            }
        }
        Row {
            visible: line.photos.length > 0
            spacing: Theme.gap

            Repeater {
                model: line.photos

                PhotoTile {
                    required property var modelData

                    width: line.side
                    marks: modelData.marks
                    imageUrl: line.near ? modelData.imageUrl : ""
                    place: modelData.place
                    taken: modelData.taken
                    captionSize: line.captionSize
                    onOpened: line.photoWanted(modelData.position)
                }
            }
        }
    }
}
