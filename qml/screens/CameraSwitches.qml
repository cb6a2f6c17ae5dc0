import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What can be switched while photographing.
GridLayout {
    id: switches

    property bool upright: false
    required property CameraKit kit
    required property CaptureViewModel capture

    columns: upright ? 1 : 4
    columnSpacing: Theme.unit
    rowSpacing: Theme.unit

    CameraSwitch {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        visible: switches.kit.camera.torchSupported
        iconName: "torch"
        text: qsTr("Torch")
        on: switches.kit.camera.torch
        onClicked: switches.kit.camera.torch = !switches.kit.camera.torch
    }
    CameraSwitch {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        iconName: "burst"
        text: qsTr("3 in a row")
        on: switches.capture?.burst ?? false
        onClicked: switches.capture.burst = !switches.capture.burst
    }
    CameraSwitch {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        iconName: "grid"
        text: qsTr("Grid")
        on: switches.kit.grid
        onClicked: switches.kit.grid = !switches.kit.grid
    }
    CameraSwitch {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        visible: switches.capture?.pairsWanted ?? false
        iconName: "ghost"
        text: switches.kit.ghostPercent > 0 ? qsTr("Ghost %1%").arg(switches.kit.ghostPercent) : qsTr("Ghost off")
        on: switches.kit.ghostPercent > 0
        Accessible.name: qsTr("How strongly the photo from before shows through: %1 percent").arg(switches.kit.ghostPercent)
        onClicked: switches.kit.nextGhost()
    }
}
