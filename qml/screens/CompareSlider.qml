import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// Before and after on top of one another, with a line between them that is dragged or moved with the arrow keys. Where
/// the tablet found how they fit, the after photo is laid exactly over the one from before.
ColumnLayout {
    id: pair

    required property string beforeUrl
    required property string afterUrl
    required property string place
    required property string beforeTaken
    required property string afterTaken
    required property string beforeMarks
    required property string afterMarks
    required property string angleText
    required property bool alignable
    /// From the after photo to the one from before, both as unit squares.
    required property matrix4x4 registration
    /// Laid over each other, and not as they were taken.
    property bool aligned: alignable
    /// How much of the photo from before is seen, 0 to 1.
    property real share: 0.5

    function scaling(x: real, y: real): matrix4x4 {
        return Qt.matrix4x4(x, 0, 0, 0, 0, y, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    }

    spacing: Theme.unit

    Flow {
        visible: pair.alignable
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            text: qsTr("Aligned")
            chosen: pair.aligned
            onClicked: pair.aligned = true
        }
        ChoiceChip {
            text: qsTr("As taken")
            chosen: !pair.aligned
            onClicked: pair.aligned = false
        }
    }
    Item {
        id: frame

        readonly property MarkedImage measure: pair.aligned ? before : after
        readonly property real fit: measure.status === Image.Ready ? Math.min(width / measure.implicitWidth, height / measure.implicitHeight) : 1

        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Compare before and after: %1").arg(pair.place)
        Accessible.onIncreaseAction: pair.share = Math.min(1, pair.share + 0.1)
        Accessible.onDecreaseAction: pair.share = Math.max(0, pair.share - 0.1)

        Item {
            id: picture
            anchors.centerIn: parent
            width: frame.measure.status === Image.Ready ? Math.floor(frame.measure.implicitWidth * frame.fit) : frame.width
            height: frame.measure.status === Image.Ready ? Math.floor(frame.measure.implicitHeight * frame.fit) : frame.height
            clip: true

            MarkedImage {
                id: after
                width: picture.width
                height: picture.height
                source: pair.visible ? pair.afterUrl : ""
                marks: pair.afterMarks
                sourceSize.width: frame.width * Screen.devicePixelRatio
                sourceSize.height: frame.height * Screen.devicePixelRatio
                fillMode: pair.aligned ? Image.Stretch : Image.PreserveAspectFit
                cache: false
                transform: Matrix4x4 {
                    matrix: pair.aligned ? pair.scaling(picture.width, picture.height).times(pair.registration).times(pair.scaling(1 / picture.width, 1 / picture.height)) : Qt.matrix4x4()
                }
            }
            Rectangle {
                width: picture.width * pair.share
                height: picture.height
                color: Theme.page
                clip: true

                MarkedImage {
                    id: before
                    width: picture.width
                    height: picture.height
                    source: pair.visible ? pair.beforeUrl : ""
                    marks: pair.beforeMarks
                    sourceSize.width: frame.width * Screen.devicePixelRatio
                    sourceSize.height: frame.height * Screen.devicePixelRatio
                    fillMode: Image.PreserveAspectFit
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
        text: pair.angleText === "" ? pair.place : pair.place === "" ? pair.angleText : pair.place + " · " + pair.angleText
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
