import QtQuick
import Siteproof.Stubs

/// Stands for the camera; it shows a drawn ceiling.
QtObject {
    id: camera

    readonly property bool available: Scene.state !== "no-camera"
    readonly property bool ready: true
    readonly property bool torchSupported: true
    property bool torch: Scene.state === "after"
    readonly property string trouble: Scene.state === "camera-trouble" ? Scene.say("设备正被占用", "the device is busy") : ""

    signal changed
    signal taken(string path)
    signal failed(string path)

    function showIn(videoOutput: QtObject): void {
        const output = videoOutput as Item;
        if (output)
            Viewfinder.fill(output);
    }
}
