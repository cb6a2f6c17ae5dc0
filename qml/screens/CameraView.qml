import QtQuick
import QtMultimedia

/// What the camera sees, and its shutter. Made only where there is a camera: without one the media backend complains.
Item {
    id: view

    signal shot(string path)

    function shoot(path: string): void {
        imageCapture.captureToFile(path);
    }

    CaptureSession {
        camera: Camera {
            active: view.visible
        }
        imageCapture: ImageCapture {
            id: imageCapture
            onImageSaved: (id, path) => view.shot(path)
        }
        videoOutput: output
    }
    VideoOutput {
        id: output
        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
    }
}
