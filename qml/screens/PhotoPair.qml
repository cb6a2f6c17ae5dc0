import QtQuick
import Siteproof.Components

/// The same angle before and after the repair, side by side.
Column {
    id: pair

    required property string beforeUrl
    required property string afterUrl
    required property string place
    required property string beforeTaken
    required property string afterTaken

    property string beforeMarks
    property string afterMarks
    property int captionSize: Theme.small
    readonly property real side: Math.floor((width - Theme.unit) / 2)

    signal opened

    spacing: Theme.unit / 2

    AppText {
        visible: text !== ""
        width: pair.width
        text: pair.place
        strong: true
    }
    Row {
        spacing: Theme.unit

        Column {
            spacing: Theme.unit / 2

            PhotoButton {
                width: pair.side
                height: Math.round(width * 3 / 4)
                source: pair.beforeUrl
                drawn: pair.beforeMarks
                Accessible.name: qsTr("Compare before and after: %1").arg(pair.place)
                onClicked: pair.opened()
            }
            AppText {
                width: pair.side
                text: qsTr("Before: %1").arg(pair.beforeTaken)
                secondary: true
                font.pixelSize: pair.captionSize
            }
        }
        Column {
            spacing: Theme.unit / 2

            PhotoButton {
                width: pair.side
                height: Math.round(width * 3 / 4)
                source: pair.afterUrl
                drawn: pair.afterMarks
                Accessible.name: qsTr("Compare before and after: %1").arg(pair.place)
                onClicked: pair.opened()
            }
            AppText {
                width: pair.side
                text: qsTr("After: %1").arg(pair.afterTaken)
                secondary: true
                font.pixelSize: pair.captionSize
            }
        }
    }
}
