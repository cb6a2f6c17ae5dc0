pragma ComponentBehavior: Bound
import QtQuick

/// The outline of cards that are still being read; never a blank page.
Column {
    id: skeleton

    property int cards: 4

    spacing: Theme.unit
    Accessible.name: qsTr("Loading")

    Repeater {
        model: skeleton.cards

        Rectangle {
            width: skeleton.width
            height: 112
            radius: Theme.cardRadius
            color: Theme.card
            border.width: 1
            border.color: Theme.hairline

            Column {
                id: bars
                anchors.fill: parent
                anchors.margins: Theme.gap
                spacing: Theme.unit

                Repeater {
                    model: [0.3, 0.8, 0.6]

                    Rectangle {
                        required property real modelData

                        width: bars.width * modelData
                        height: 16
                        radius: 4
                        color: Theme.hairline
                        opacity: 0.6
                    }
                }
            }
        }
    }
}
