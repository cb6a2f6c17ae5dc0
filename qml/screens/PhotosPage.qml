pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// All photos of an order: pairs of before and after side by side, then each stage. A tap shows one on the whole screen.
Rectangle {
    id: page

    required property OrderSource source
    /// None where the program brought no microphone.
    property VoiceRecorder recorder: null
    /// The photo to begin with on the whole screen, once the order is read.
    property string opened
    /// The photo that is drawn on.
    property string marked
    /// What to begin with, once the order is read: "compare" or "annotate".
    property string task

    readonly property bool wide: width >= Theme.wideFrom

    signal leaving
    signal captureWanted

    function openNow(): void {
        if (page.task === "compare" && photos.pairCount > 0)
            viewer.compare(0);
        if (page.task === "annotate" && photos.count > 0)
            page.marked = photos.photoAt(0);
        if (photos.count > 0)
            page.task = "";
        const position = photos.positionOf(page.opened);
        if (position >= 0) {
            viewer.show(position);
            page.opened = "";
        }
    }

    color: Theme.page
    Component.onCompleted: openNow()

    PhotosViewModel {
        id: photos
        source: page.source
        columns: wall.columns
        pairColumns: page.wide ? 2 : 1
        onUpdated: page.openNow()
    }

    VoiceNoteViewModel {
        id: voice
        source: page.source
        recorder: page.recorder
    }
    VoiceNoteSheet {
        id: voiceNote
        note: voice
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap
        enabled: !viewer.visible

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            WordButton {
                text: qsTr("Back to the order")
                iconName: "back"
                onClicked: page.leaving()
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("Photos: %1").arg(photos.count)
                visible: photos.count > 0
                secondary: true
                horizontalAlignment: Text.AlignRight
            }
        }
        Item {
            visible: photos.count === 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            Skeleton {
                visible: !page.source.loaded
                anchors.fill: parent
            }
            ColumnLayout {
                visible: page.source.loaded
                anchors.centerIn: parent
                width: Math.min(parent.width - 2 * Theme.gap, 480)
                spacing: Theme.gap

                EmptyState {
                    Layout.fillWidth: true
                    title: qsTr("No photos yet")
                    hint: qsTr("Photos from before, during and after the repair appear here as soon as they are taken.")
                }
                NextStepButton {
                    Layout.fillWidth: true
                    text: qsTr("Take the first photo")
                    onClicked: page.captureWanted()
                }
            }
        }
        PhotoWall {
            id: wall
            visible: photos.count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            photos: photos
            boundsBehavior: Flickable.DragOverBounds
            onPhotoWanted: position => viewer.show(position)
            onPairWanted: pair => viewer.compare(pair)
        }
    }
    PhotoViewer {
        id: viewer
        anchors.fill: parent
        photos: photos
        markable: true
        speakable: true
        onSpeakWanted: photo => {
            voice.about = photo;
            voiceNote.open();
        }
        enabled: page.marked === ""
        onMarkWanted: photo => page.marked = photo
    }
    Repeater {
        model: page.marked !== "" ? 1 : 0

        AnnotatePage {
            anchors.fill: parent
            source: page.source
            photo: page.marked
            onLeaving: {
                page.marked = "";
                viewer.forceActiveFocus();
            }
        }
    }
}
