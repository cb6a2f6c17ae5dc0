pragma ComponentBehavior: Bound
import QtQuick
import QtMultimedia

/// The device's camera, where it has one. A shot is written by the camera itself, so its bytes are the original.
Item {
    id: pane

    readonly property bool available: devices.videoInputs.length > 0

    signal shot(string path)

    function shoot(path: string): void {
        const view = views.itemAt(0) as CameraView;
        if (view)
            view.shoot(path);
    }

    MediaDevices {
        id: devices
    }
    Repeater {
        id: views
        model: pane.available ? 1 : 0

        CameraView {
            anchors.fill: parent
            onShot: path => pane.shot(path)
        }
    }
}
