pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components

/// A flat drawn from its lines, with the names of its rooms and the pins on it. A tap tells where; two fingers or the
/// wheel come closer.
Flickable {
    id: view

    /// {ratio, rooms: [{title, points}], pins: [{x, y, item}]}, places in 1/10,000 of width and height
    required property var plan
    /// The pin in hand; -1 when there is none.
    property int pinX: -1
    property int pinY: -1
    /// Its own mark among `plan.pins` is not drawn twice.
    property string item
    property bool editable: true
    property real zoom: 1
    readonly property real zoomMax: 4
    readonly property real ratio: plan?.ratio ?? 1
    readonly property size fitting: width / ratio <= height ? Qt.size(width, width / ratio) : Qt.size(height * ratio, height)

    signal pinned(int x, int y)

    function zoomAt(wanted: real, x: real, y: real): void {
        const next = Math.max(1, Math.min(wanted, view.zoomMax));
        view.resizeContent(view.width * next, view.height * next, Qt.point(x, y));
        view.zoom = next;
        view.returnToBounds();
    }
    /// The middle of a room's corners, on one axis.
    function middle(points: var, axis: int): real {
        let low = 10000, high = 0;
        for (let i = axis; i < points.length; i += 2) {
            low = Math.min(low, points[i]);
            high = Math.max(high, points[i]);
        }
        return (low + high) / 20000;
    }

    contentWidth: width
    contentHeight: height
    clip: true
    interactive: zoom > 1.01
    boundsBehavior: Flickable.StopAtBounds
    onWidthChanged: zoomAt(1, 0, 0)
    onHeightChanged: zoomAt(1, 0, 0)
    Accessible.role: Accessible.Graphic
    Accessible.name: view.plan?.title ?? ""

    PinchArea {
        id: pinch

        property real begun: 1

        width: Math.max(view.contentWidth, view.width)
        height: Math.max(view.contentHeight, view.height)
        onPinchStarted: begun = view.zoom
        onPinchUpdated: pinch => view.zoomAt(begun * pinch.scale, pinch.center.x, pinch.center.y)

        Item {
            id: flat
            anchors.centerIn: parent
            width: view.fitting.width * view.zoom
            height: view.fitting.height * view.zoom

            FloorPlanLines {
                anchors.fill: parent
                rooms: view.plan?.rooms ?? []
                wall: Theme.ink
                floor: Theme.card
            }
            Repeater {
                model: view.plan?.rooms ?? []

                AppText {
                    required property var modelData

                    x: view.middle(modelData.points, 0) * flat.width - width / 2
                    y: view.middle(modelData.points, 1) * flat.height - height / 2
                    text: modelData.title
                    secondary: true
                    font.pixelSize: Theme.small
                    wrapMode: Text.NoWrap
                }
            }
            Repeater {
                model: view.plan?.pins ?? []

                FloorPlanPin {
                    required property var modelData

                    visible: modelData.item !== view.item
                    x: modelData.x / 10000 * flat.width - width / 2
                    y: modelData.y / 10000 * flat.height - height
                }
            }
            FloorPlanPin {
                visible: view.pinX >= 0
                x: view.pinX / 10000 * flat.width - width / 2
                y: view.pinY / 10000 * flat.height - height
                chosen: true
            }
        }
        MouseArea {
            anchors.fill: flat
            enabled: view.editable
            scrollGestureEnabled: false
            onClicked: mouse => view.pinned(Math.round(mouse.x / width * 10000), Math.round(mouse.y / height * 10000))
            onWheel: wheel => view.zoomAt(view.zoom * (wheel.angleDelta.y > 0 ? 1.25 : 0.8), wheel.x, wheel.y)
        }
    }
}
