import QtQuick
import QtMultimedia

/// The device's camera, where it has one. A shot is written by the camera itself, so its bytes are the original.
Item {
    id: pane

    readonly property bool available: devices.videoInputs.length > 0

    signal shot(string path)

    function shoot(path: string): void {
        imageCapture.captureToFile(path);
    }

    MediaDevices {
        id: devices
    }
    CaptureSession {
        camera: Camera {
            active: pane.available && pane.visible
        }
        imageCapture: ImageCapture {
            id: imageCapture
            fileFormat: ImageCapture.JPEG
            onImageSaved: (id, path) => pane.shot(path)
        }
        videoOutput: output
    }
    VideoOutput {
        id: output
        anchors.fill: parent
        visible: pane.available
        fillMode: VideoOutput.PreserveAspectCrop
    }
}
