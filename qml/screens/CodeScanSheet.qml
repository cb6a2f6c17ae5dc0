pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Reading a code into an answer, with the camera or from a picture of it.
Sheet {
    id: sheet

    required property ChecklistViewModel checklist
    required property CameraKit kit
    required property CodeScanner scanner
    property string item
    property string asked
    property bool nothing: false
    readonly property bool hasCamera: kit !== null && kit.camera.available

    function ask(item: string, title: string): void {
        sheet.item = item;
        sheet.asked = title;
        sheet.nothing = false;
        sheet.open();
    }

    title: asked

    Repeater {
        model: sheet.visible && sheet.hasCamera ? 1 : 0

        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(Math.min(width * 0.75, 360))

            CameraView {
                id: view
                anchors.fill: parent
                camera: sheet.kit.camera
                Component.onCompleted: sheet.scanner.watch(view.output)
                Component.onDestruction: sheet.scanner.watch(null)
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
        text: sheet.hasCamera ? qsTr("Hold the code into the frame. It goes on by itself.") : qsTr("There is no camera here: choose a picture of the code, or type it.")
        secondary: true
        font.pixelSize: Theme.small
    }
    Notice {
        Layout.fillWidth: true
        text: sheet.nothing ? qsTr("No code was found in the picture.") : ""
    }
    WordButton {
        Layout.fillWidth: true
        text: qsTr("Read it from a picture")
        iconName: "file"
        onClicked: pictures.open()
    }
    FileDialog {
        id: pictures
        title: qsTr("Choose a picture of the code")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.svg)")]
        onAccepted: sheet.scanner.readPicture(selectedFile)
    }
    Connections {
        target: sheet.scanner
        enabled: sheet.visible
        function onFound(text: string): void {
            if (!sheet.visible)
                return;
            sheet.close();
            sheet.checklist.type(sheet.item, text);
            sheet.checklist.answer(sheet.item, text);
        }
        function onNothingFound(): void {
            sheet.nothing = true;
        }
    }
}
