pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// One photo on the whole screen: swipe to the next, two fingers or a double tap to look closer; a pair with a slider
/// between before and after.
FocusScope {
    id: viewer

    required property PhotosViewModel photos
    /// Among all photos, and among the pairs; the pair counts while it is compared.
    property int position: 0
    property int pair: 0
    property bool comparing: false
    /// Marks can be drawn over the photo.
    property bool markable: false
    /// A voice note can be recorded about the photo.
    property bool speakable: false
    property string backText: qsTr("Back to the photos")

    readonly property int pairHere: visible ? photos.pairAt(position) : -1

    signal markWanted(string photo)
    signal speakWanted(string photo)

    function show(position: int): void {
        viewer.comparing = false;
        viewer.position = position;
        viewer.visible = true;
        viewer.forceActiveFocus();
    }
    function compare(pair: int): void {
        viewer.pair = pair;
        viewer.comparing = true;
        viewer.visible = true;
        viewer.forceActiveFocus();
    }
    function step(by: int): void {
        if (viewer.comparing)
            viewer.pair = Math.max(0, Math.min(viewer.pair + by, viewer.photos.pairCount - 1));
        else
            viewer.position = Math.max(0, Math.min(viewer.position + by, viewer.photos.count - 1));
    }

    visible: false
    Keys.onEscapePressed: visible = false
    Keys.onBackPressed: visible = false
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)

    Rectangle {
        anchors.fill: parent
        color: Theme.page

        MouseArea {
            anchors.fill: parent
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.unit

        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit

            WordButton {
                text: viewer.backText
                iconName: "back"
                onClicked: viewer.visible = false
            }
            WordButton {
                visible: !viewer.comparing && viewer.pairHere >= 0
                text: qsTr("Compare before and after")
                onClicked: viewer.compare(viewer.pairHere)
            }
            WordButton {
                visible: viewer.markable && !viewer.comparing
                text: qsTr("Draw on the photo")
                iconName: "pen"
                onClicked: viewer.markWanted(viewer.photos.photoAt(viewer.position))
            }
            WordButton {
                visible: viewer.speakable && !viewer.comparing
                text: qsTr("Voice note")
                onClicked: viewer.speakWanted(viewer.photos.photoAt(viewer.position))
            }
        }
        Repeater {
            model: viewer.visible && !viewer.comparing ? 1 : 0

            PhotoPager {
                Layout.fillWidth: true
                Layout.fillHeight: true
                photos: viewer.photos.all
                position: viewer.position
                onMoved: position => viewer.position = position
            }
        }
        // All of them are made, as they are few things without their photos, which only the one that is seen has.
        Repeater {
            model: viewer.visible && viewer.comparing ? viewer.photos.pairs : null

            CompareSlider {
                required property int index

                visible: index === viewer.pair
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            WordButton {
                text: qsTr("Previous")
                enabled: viewer.comparing ? viewer.pair > 0 : viewer.position > 0
                onClicked: viewer.step(-1)
            }
            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: viewer.comparing ? qsTr("%1 of %2").arg(viewer.pair + 1).arg(viewer.photos.pairCount) : qsTr("%1 of %2").arg(viewer.position + 1).arg(viewer.photos.count)
                secondary: true
            }
            WordButton {
                text: qsTr("Next")
                enabled: viewer.comparing ? viewer.pair < viewer.photos.pairCount - 1 : viewer.position < viewer.photos.count - 1
                onClicked: viewer.step(1)
            }
        }
    }
}
