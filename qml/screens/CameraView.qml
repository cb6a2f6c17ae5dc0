import QtQuick
import QtMultimedia
import Siteproof.Components
import Siteproof.ViewModels

/// What the camera sees, over the whole of its place. Made only where there is a camera: without one the media backend
/// complains.
Item {
    id: view

    required property PhotoCamera camera
    readonly property alias output: output

    Component.onCompleted: camera.showIn(output)
    Component.onDestruction: camera.showIn(null)

    Rectangle {
        anchors.fill: parent
        color: Theme.viewfinder

        // Covered by the first picture.
        AppText {
            anchors.centerIn: parent
            text: qsTr("The camera is starting")
            color: Theme.inkOnViewfinder
        }
    }
    VideoOutput {
        id: output
        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
    }
}
