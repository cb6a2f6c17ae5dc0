pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// One to five stars, each wide enough for a thumb.
Row {
    id: stars

    property int rating: 0

    signal rated(int rating)

    Repeater {
        model: 5

        T.AbstractButton {
            id: star

            required property int index

            implicitWidth: 56
            implicitHeight: 56
            focusPolicy: Qt.StrongFocus
            text: qsTr("%1 of 5 stars").arg(index + 1)
            onClicked: stars.rated(index + 1)

            contentItem: Item {
                StarShape {
                    anchors.centerIn: parent
                    width: 40
                    height: 40
                    filled: star.index < stars.rating
                }
            }
            background: Rectangle {
                visible: star.visualFocus
                radius: Theme.unit
                color: "transparent"
                border.width: 2
                border.color: Theme.action
            }
        }
    }
}
