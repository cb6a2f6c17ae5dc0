import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// Before and after on top of one another, with a line between them that is dragged or moved with the arrow keys.
ColumnLayout {
    id: pair

    required property string beforeUrl
    required property string afterUrl
    required property string place
    required property string beforeTaken
    required property string afterTaken
    /// How much of the photo from before is seen, 0 to 1.
    property real share: 0.5

    spacing: Theme.unit

    Item {
        id: frame

        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Compare before and after: %1").arg(pair.place)
        Accessible.onIncreaseAction: pair.share = Math.min(1, pair.share + 0.1)
        Accessible.onDecreaseAction: pair.share = Math.max(0, pair.share - 0.1)

        Image {
            id: after
            anchors.fill: parent
            source: pair.visible ? pair.afterUrl : ""
            sourceSize.width: frame.width * Screen.devicePixelRatio
            sourceSize.height: frame.height * Screen.devicePixelRatio
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            cache: false
        }
        Item {
            id: picture
            anchors.centerIn: parent
            width: after.status === Image.Ready ? after.paintedWidth : frame.width
            height: after.status === Image.Ready ? after.paintedHeight : frame.height

            Rectangle {
                width: picture.width * pair.share
                height: picture.height
                color: Theme.page
                clip: true

                Image {
                    width: picture.width
                    height: picture.height
                    source: pair.visible ? pair.beforeUrl : ""
                    sourceSize.width: frame.width * Screen.devicePixelRatio
                    sourceSize.height: frame.height * Screen.devicePixelRatio
                    fillMode: Image.PreserveAspectFit
                    asynchronous: true
                    cache: false
                }
            }
            StageTag {
                anchors.left: parent.left
                text: qsTr("Before")
                opacity: pair.share > 0.2 ? 1 : 0
            }
            StageTag {
                anchors.right: parent.right
                text: qsTr("After")
                opacity: pair.share < 0.8 ? 1 : 0
            }
            Rectangle {
                x: picture.width * pair.share - width / 2
                width: 4
                height: picture.height
                color: Theme.action

                Rectangle {
                    anchors.centerIn: parent
                    width: 56
                    height: 56
                    radius: 28
                    color: Theme.action

                    AppText {
                        anchors.centerIn: parent
                        text: "‹ ›"
                        strong: true
                        color: Theme.inkOnAction
                        Accessible.ignored: true
                    }
                }
            }
            MouseArea {
                anchors.fill: parent
                preventStealing: true
                onPressed: mouse => pair.share = Math.max(0, Math.min(1, mouse.x / width))
                onPositionChanged: mouse => pair.share = Math.max(0, Math.min(1, mouse.x / width))
            }
        }
        AppText {
            visible: after.status !== Image.Ready
            anchors.centerIn: parent
            width: parent.width
            text: after.status === Image.Error ? qsTr("The photo is kept but cannot be shown") : qsTr("Preparing")
            secondary: true
            horizontalAlignment: Text.AlignHCenter
        }
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: pair.place
        strong: true
    }
    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Before: %1").arg(pair.beforeTaken) + "\n" + qsTr("After: %1").arg(pair.afterTaken)
        secondary: true
        font.pixelSize: Theme.small
    }
}
