pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// The camera's picture with what helps to aim: the photo from before showing through, lines at the thirds, a level.
Item {
    id: pane

    required property CameraKit kit
    required property CaptureViewModel capture

    clip: true
    Component.onCompleted: pane.kit.level.setActive(true)
    Component.onDestruction: pane.kit.level.setActive(false)

    CameraView {
        id: view
        anchors.fill: parent
        camera: pane.kit.camera
    }
    AngleHintsViewModel {
        id: angle
        kit: pane.kit
        pair: pane.capture.pairsWanted ? pane.capture.pair : ""
        output: view.output
    }
    Image {
        anchors.fill: parent
        visible: pane.capture.pairUrl !== "" && pane.kit.ghostPercent > 0
        opacity: pane.kit.ghostPercent / 100
        source: pane.capture.pairUrl
        // Of one size for each photo: a new one would be fetched at every step of a resize.
        sourceSize.width: 1024
        sourceSize.height: 1024
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The photo from before, showing through")
    }
    Repeater {
        model: pane.kit.grid ? 2 : 0

        Rectangle {
            required property int index

            x: Math.round(pane.width * (index + 1) / 3) - 1
            width: 2
            height: pane.height
            color: Theme.viewfinderLine
        }
    }
    Repeater {
        model: pane.kit.grid ? 2 : 0

        Rectangle {
            required property int index

            y: Math.round(pane.height * (index + 1) / 3) - 1
            width: pane.width
            height: 2
            color: Theme.viewfinderLine
        }
    }
    AngleHint {
        hints: angle
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(pane.height * (pane.height > pane.width ? 0.275 : 0.3)) - height / 2
        width: Math.min(implicitWidth, pane.width - 2 * Theme.gap)
    }
    Item {
        visible: pane.kit.level.meaningful
        anchors.horizontalCenter: parent.horizontalCenter
        // Upright, the strips cover the middle of a telephone.
        y: Math.round(pane.height * (pane.height > pane.width ? 0.35 : 0.5)) - height / 2
        width: 220
        height: 48

        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: 4
            radius: 2
            rotation: -pane.kit.level.tilt
            color: pane.kit.level.level ? Theme.viewfinderLevel : Theme.viewfinderTilted
            border.width: 1
            border.color: Theme.viewfinder
        }
        Rectangle {
            anchors.centerIn: parent
            width: words.implicitWidth + 2 * Theme.unit
            height: words.implicitHeight + Theme.unit
            radius: height / 2
            color: Theme.card

            AppText {
                id: words
                anchors.centerIn: parent
                text: pane.kit.level.level ? qsTr("Level") : qsTr("%1° tilted").arg(Math.round(Math.abs(pane.kit.level.tilt)))
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
    }
}
