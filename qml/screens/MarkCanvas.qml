import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// The photo that is drawn on: one finger draws, two fingers move and enlarge it.
Item {
    id: canvas

    required property AnnotationViewModel annotation
    property real zoom: 1
    /// Of the photo's middle from the canvas's.
    property point shift

    readonly property bool ready: photo.status === Image.Ready
    readonly property real fit: ready ? Math.min(width / photo.implicitWidth, height / photo.implicitHeight) : 1
    readonly property real zoomMax: 8

    property bool drawing: false
    property bool pinching: false
    property real span
    property point middle

    function limited(value: real, most: real): real {
        return Math.max(-most, Math.min(value, most));
    }
    function moveTo(x: real, y: real): void {
        canvas.shift = Qt.point(canvas.limited(x, Math.max(0, (photo.width - canvas.width) / 2)), canvas.limited(y, Math.max(0, (photo.height - canvas.height) / 2)));
    }
    function draw(x: real, y: real): void {
        const at = canvas.mapToItem(photo, x, y);
        const onPhoto = at.x >= 0 && at.y >= 0 && at.x <= photo.width && at.y <= photo.height;
        if (canvas.drawing)
            canvas.annotation.move(at.x / photo.width, at.y / photo.height);
        else if (onPhoto)
            canvas.annotation.begin(at.x / photo.width, at.y / photo.height);
        canvas.drawing = canvas.drawing || onPhoto;
    }
    function pinch(ax: real, ay: real, bx: real, by: real): void {
        const span = Math.max(1, Math.hypot(ax - bx, ay - by));
        const middle = Qt.point((ax + bx) / 2 - canvas.width / 2, (ay + by) / 2 - canvas.height / 2);
        if (canvas.pinching) {
            const zoom = Math.max(1, Math.min(canvas.zoom * span / canvas.span, canvas.zoomMax));
            const by = zoom / canvas.zoom;
            canvas.zoom = zoom;
            canvas.moveTo(middle.x + (canvas.shift.x - canvas.middle.x) * by, middle.y + (canvas.shift.y - canvas.middle.y) * by);
        } else {
            canvas.annotation.cancel();
            canvas.drawing = false;
            canvas.pinching = true;
        }
        canvas.span = span;
        canvas.middle = middle;
    }
    function lift(): void {
        if (canvas.drawing)
            canvas.annotation.end();
        canvas.drawing = false;
        canvas.pinching = false;
    }

    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The photo to draw on")

    MarkedImage {
        id: photo
        x: (canvas.width - width) / 2 + canvas.shift.x
        y: (canvas.height - height) / 2 + canvas.shift.y
        width: ready ? implicitWidth * canvas.fit * canvas.zoom : canvas.width
        height: ready ? implicitHeight * canvas.fit * canvas.zoom : canvas.height
        readonly property bool ready: status === Image.Ready
        source: canvas.annotation.imageUrl
        marks: canvas.annotation.marks
        // Of one size: a new one would be fetched at every step of a zoom.
        sourceSize.width: 2048
        sourceSize.height: 2048
        fillMode: Image.Stretch
        cache: false
    }
    AppText {
        visible: !canvas.ready
        anchors.centerIn: parent
        width: parent.width
        text: photo.status === Image.Error ? qsTr("The photo is kept but cannot be shown") : qsTr("Preparing")
        secondary: true
        horizontalAlignment: Text.AlignHCenter
    }
    MultiPointTouchArea {
        anchors.fill: parent
        enabled: canvas.ready
        maximumTouchPoints: 2
        onTouchUpdated: points => {
            if (points.length === 2)
                canvas.pinch(points[0].x, points[0].y, points[1].x, points[1].y);
            else if (points.length === 0)
                canvas.lift();
            else if (!canvas.pinching)
                canvas.draw(points[0].x, points[0].y);
        }
    }
}
