pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Taking photos, with stage and place set already; the strip shows what the checklist still wants. Without a camera a
/// file is chosen instead.
Rectangle {
    id: page

    required property OrderSource source
    property alias stage: capture.stage

    readonly property bool wide: width >= Theme.wideFrom

    signal leaving
    signal photoWanted(string photo)

    color: Theme.page

    CaptureViewModel {
        id: capture
        source: page.source
    }
    FileDialog {
        id: files
        title: qsTr("Choose a photo")
        nameFilters: [qsTr("JPEG photos (*.jpg *.jpeg)")]
        onAccepted: capture.addFile(selectedFile)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            WordButton {
                text: qsTr("Back to the order")
                iconName: "back"
                onClicked: page.leaving()
            }
            Item {
                Layout.fillWidth: true
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit

            ChoiceChip {
                text: qsTr("Before the repair")
                chosen: capture.stage === "before"
                onClicked: capture.stage = "before"
            }
            ChoiceChip {
                text: qsTr("During the repair")
                chosen: capture.stage === "during"
                onClicked: capture.stage = "during"
            }
            ChoiceChip {
                text: qsTr("After the repair")
                chosen: capture.stage === "after"
                onClicked: capture.stage = "after"
            }
        }
        Item {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                id: viewfinder

                width: page.wide ? (body.width - Theme.gap) / 2 : body.width
                height: page.wide ? body.height : Math.max(160, body.height * 0.4, camera.available ? 0 : absent.implicitHeight + 2 * Theme.gap)
                radius: Theme.cardRadius
                color: Theme.card
                border.width: 1
                border.color: Theme.hairline

                CameraPane {
                    id: camera
                    anchors.fill: parent
                    anchors.margins: 1
                    onShot: path => capture.addShot(path)
                }
                EmptyState {
                    id: absent
                    visible: !camera.available
                    anchors.centerIn: parent
                    width: Math.min(parent.width - 4 * Theme.gap, 420)
                    title: qsTr("No camera here")
                    hint: qsTr("Choose a photo from a file. It is stored exactly as the camera made it.")
                }
            }
            Flickable {
                x: page.wide ? viewfinder.width + Theme.gap : 0
                y: page.wide ? 0 : viewfinder.height + Theme.gap
                width: viewfinder.width
                height: body.height - y
                contentHeight: wanted.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds

                ColumnLayout {
                    id: wanted

                    width: parent.width
                    spacing: Theme.gap

                    LabelledField {
                        Layout.fillWidth: true
                        label: qsTr("Place")
                        text: capture.place
                        onCommitted: text => capture.place = text
                    }
                    PhotoStrip {
                        Layout.fillWidth: true
                        source: page.source
                        stage: capture.stage
                        side: 96
                        onOpened: photo => page.photoWanted(photo)
                    }
                    PairChooser {
                        Layout.fillWidth: true
                        capture: capture
                    }
                }
            }
        }
        Notice {
            Layout.fillWidth: true
            text: capture.problem
        }
        Notice {
            Layout.fillWidth: true
            text: capture.savedText
            tint: Theme.done
            iconName: "check"
        }
        NextStepButton {
            Layout.fillWidth: true
            text: capture.saving ? qsTr("Saving") : camera.available ? qsTr("Take the photo") : qsTr("Choose a photo")
            enabled: !capture.saving
            onClicked: {
                if (camera.available)
                    camera.shoot(capture.nextShotPath());
                else
                    files.open();
            }
        }
    }
}
