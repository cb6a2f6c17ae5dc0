pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Looks for a code, of a package too, with the camera or in a picture of it, while `looking`.
ColumnLayout {
    id: lens

    required property CameraKit kit
    required property CodeScanner scanner
    property bool looking: false
    property bool nothing: false
    readonly property bool hasCamera: kit !== null && kit.camera.available

    signal found(string text)

    spacing: Theme.gap

    Repeater {
        model: lens.looking && lens.hasCamera ? 1 : 0

        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(Math.min(width * 0.75, 360))

            CameraView {
                id: view
                anchors.fill: parent
                camera: lens.kit.camera
                Component.onCompleted: lens.scanner.watch(view.output, CodeScanner.Anything)
                Component.onDestruction: lens.scanner.watch(null, CodeScanner.Anything)
            }
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
        Layout.fillWidth: true
        text: lens.hasCamera ? qsTr("Hold the code into the frame. It goes on by itself.") : qsTr("There is no camera here: choose a picture of the code, or type it.")
        secondary: true
        font.pixelSize: Theme.small
    }
    Notice {
        Layout.fillWidth: true
        text: lens.nothing ? qsTr("No code was found in the picture.") : ""
    }
    WordButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(56, implicitHeight)
        text: qsTr("Read it from a picture")
        iconName: "file"
        onClicked: pictures.open()
    }
    FileDialog {
        id: pictures
        title: qsTr("Choose a picture of the code")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.svg)")]
        onAccepted: lens.scanner.readPicture(selectedFile, CodeScanner.Anything)
    }
    Connections {
        target: lens.scanner
        enabled: lens.looking
        function onFound(text: string): void {
            lens.nothing = false;
            if (lens.looking)
                lens.found(text);
        }
        function onNothingFound(): void {
            lens.nothing = true;
        }
    }
}
