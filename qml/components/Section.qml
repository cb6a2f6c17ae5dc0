import QtQuick
import QtQuick.Layouts

/// A card with a heading, a word on its right, and what is inside it.
Rectangle {
    id: section

    property string title
    property string note
    readonly property bool noteBelow: Theme.textScale > 1.25
    /// Straight into the column: a layout less between a card and its wrapping lines, so that heights settle.
    default property alias content: column.data

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    radius: Theme.cardRadius
    color: Theme.card
    border.width: 1
    border.color: Theme.hairline

    ColumnLayout {
        id: column
        x: Theme.gap
        y: Theme.gap
        // Never narrower than a few words: a section that has no place yet would break lines at every letter.
        width: Math.max(section.width - 2 * Theme.gap, 4 * Theme.touch)
        spacing: Theme.unit

        RowLayout {
            visible: section.title !== ""
            Layout.fillWidth: true
            spacing: Theme.gap

            AppText {
                Layout.fillWidth: true
                text: section.title
                strong: true
                font.pixelSize: Theme.title
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppText {
                visible: section.note !== "" && !section.noteBelow
                text: section.note
                secondary: true
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
        AppText {
            visible: section.note !== "" && section.noteBelow
            Layout.fillWidth: true
            text: section.note
            secondary: true
            font.pixelSize: Theme.small
        }
    }
}
