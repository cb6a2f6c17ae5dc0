pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Scanning the front desk's QR code with the camera, or from a picture of it. Nothing is shown where there is no
/// scanner.
ColumnLayout {
    id: choice

    required property CameraKit kit
    required property CodeScanner scanner
    required property EnrolViewModel enrol
    /// The camera is looking.
    property bool looking: false

    readonly property bool hasCamera: kit !== null && kit.camera.available

    spacing: Theme.unit
    visible: scanner !== null

    Connections {
        target: choice.scanner
        function onFound(text: string): void {
            choice.looking = false;
            choice.enrol.takeScanned(text);
        }
        function onNothingFound(): void {
            choice.enrol.takeNothing();
        }
    }
    FileDialog {
        id: pictures
        title: qsTr("Choose a picture of the code")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.svg)")]
        onAccepted: choice.scanner.readPicture(selectedFile, CodeScanner.QrOnly)
    }

    Repeater {
        model: choice.looking && choice.hasCamera ? 1 : 0

        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(Math.min(choice.width * 0.75, 360))

            CameraView {
                id: view
                anchors.fill: parent
                camera: choice.kit.camera
                Component.onCompleted: choice.scanner.watch(view.output, CodeScanner.QrOnly)
                Component.onDestruction: choice.scanner.watch(null, CodeScanner.QrOnly)
            }
            // Where to hold the code; it is read anywhere in the picture.
            Rectangle {
                anchors.centerIn: parent
                width: Math.min(parent.width, parent.height) * 0.7
                height: width
                radius: Theme.cardRadius
                color: "transparent"
                border.width: 3
                border.color: Theme.viewfinderLine
            }
        }
    }
    AppText {
        visible: choice.looking
        Layout.fillWidth: true
        text: qsTr("Hold the front desk's code into the frame. It goes on by itself.")
        secondary: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
    }
    WordButton {
        visible: choice.hasCamera
        Layout.fillWidth: true
        text: choice.looking ? qsTr("Stop scanning") : qsTr("Scan the code")
        iconName: "camera"
        enabled: !choice.enrol.busy
        onClicked: choice.looking = !choice.looking
    }
    WordButton {
        Layout.fillWidth: true
        text: qsTr("Choose a picture of the code")
        iconName: "file"
        enabled: !choice.enrol.busy
        onClicked: pictures.open()
    }
}
