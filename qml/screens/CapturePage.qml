pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Taking photos over the camera's whole picture, with stage, place and angle set already; the big button and the volume
/// keys are the shutter. Without a camera a file is chosen instead.
FocusScope {
    id: page

    required property OrderSource source
    property alias kit: shooting.kit
    property alias stage: shooting.stage
    /// The checklist's photo item that is photographed for; empty: none.
    property alias item: shooting.item
    /// Opened as the visit's next step: closes by itself once the stage has what the checklist wants.
    property bool guided: false

    readonly property bool hasCamera: kit !== null && kit.camera.available
    /// The controls stand at the side where the thumb of a hand that holds the tablet is.
    readonly property bool side: hasCamera && width > height && height >= 600

    signal leaving
    signal photoWanted(string photo)

    function trigger(): void {
        if (page.hasCamera)
            shooting.shoot();
        else
            files.open();
    }

    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        const shutter = [Qt.Key_VolumeUp, Qt.Key_VolumeDown, Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter, Qt.Key_Camera].includes(event.key);
        event.accepted = shutter;
        if (shutter && !event.isAutoRepeat)
            page.trigger();
    }

    CaptureViewModel {
        id: shooting
        source: page.source
        onFulfilled: if (page.guided)
            page.leaving()
    }
    SpaceViewModel {
        id: space
        session: page.source.session
    }
    FileDialog {
        id: files
        title: qsTr("Choose a photo")
        nameFilters: [qsTr("JPEG photos (*.jpg *.jpeg)")]
        onAccepted: shooting.addFile(selectedFile)
    }
    PlaceSheet {
        id: places
        capture: shooting
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    Repeater {
        model: page.hasCamera ? 1 : 0

        CameraPane {
            anchors.fill: parent
            kit: page.kit
            capture: shooting
        }
    }
    CameraHeader {
        anchors.left: parent.left
        anchors.right: page.side ? controls.left : parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        capture: shooting
        onLeaving: page.leaving()
        onPlaceWanted: places.open()
    }
    EmptyState {
        visible: !page.hasCamera
        anchors.centerIn: parent
        width: Math.min(parent.width - 4 * Theme.gap, 420)
        title: qsTr("No camera here")
        hint: qsTr("Choose a photo from a file. It is stored exactly as the camera made it.")
    }

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: page.side ? controls.left : parent.right
        anchors.bottom: page.side ? parent.bottom : controls.top
        anchors.margins: Theme.gap
        spacing: Theme.unit

        Notice {
            Layout.fillWidth: true
            text: shooting.problem !== "" ? shooting.problem : shooting.blockedText
        }
        Notice {
            Layout.fillWidth: true
            text: page.hasCamera && page.kit.camera.trouble !== "" ? qsTr("The camera does not work now (%1). Close other programs that use it.").arg(page.kit.camera.trouble) : ""
        }
        Notice {
            Layout.fillWidth: true
            text: shooting.failedText
        }
        ChoiceChip {
            visible: shooting.failedText !== ""
            chosen: true
            text: qsTr("Save again")
            onClicked: shooting.retry()
        }
        Notice {
            Layout.fillWidth: true
            text: space.warning
            tint: space.full ? Theme.problem : Theme.missing
        }
        Notice {
            Layout.fillWidth: true
            text: shooting.savedText
            tint: Theme.done
            iconName: "check"
        }
        ShotVerdict {
            Layout.fillWidth: true
            Layout.maximumWidth: 560 * Theme.textScale
            capture: shooting
        }
        RowLayout {
            visible: page.side
            Layout.fillWidth: true
            spacing: Theme.unit

            CameraStrip {
                Layout.fillWidth: true
                Layout.fillHeight: true
                capture: shooting
                onOpened: photo => page.photoWanted(photo)
            }
            PairChooser {
                Layout.fillWidth: true
                Layout.fillHeight: true
                capture: shooting
            }
        }
        PairChooser {
            visible: !page.side && shooting.pairsWanted
            Layout.fillWidth: true
            capture: shooting
        }
        CameraStrip {
            visible: !page.side
            Layout.fillWidth: true
            capture: shooting
            onOpened: photo => page.photoWanted(photo)
        }
    }

    ColumnLayout {
        id: controls

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        width: page.side ? 120 : page.width - 2 * Theme.gap
        height: page.side ? page.height - 2 * Theme.gap : implicitHeight
        spacing: Theme.gap

        Item {
            visible: page.side
            Layout.fillHeight: true
        }
        Repeater {
            model: page.hasCamera ? 1 : 0

            CameraSwitches {
                Layout.fillWidth: true
                upright: page.side
                kit: page.kit
                capture: shooting
            }
        }
        ShutterButton {
            visible: page.hasCamera
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Take the photo")
            enabled: shooting.canShoot
            onClicked: page.trigger()
        }
        NextStepButton {
            visible: !page.hasCamera
            Layout.fillWidth: true
            text: shooting.saving ? qsTr("Saving") : qsTr("Choose a photo")
            enabled: !shooting.saving && shooting.blockedText === ""
            onClicked: page.trigger()
        }
        Item {
            visible: page.side
            Layout.fillHeight: true
        }
    }
}
