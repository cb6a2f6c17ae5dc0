import QtQuick
import Siteproof.Components

/// A photo that fits, and closer with two fingers, a double tap or the wheel; then it can be moved about. Looked at
/// closely it is read again with more of its pixels.
Flickable {
    id: photo

    property url source
    property string marks
    /// Looked at closely.
    readonly property bool close: zoom > 1.01
    property real zoom: 1
    readonly property real zoomMax: 6

    function zoomAt(zoom: real, x: real, y: real): void {
        const wanted = Math.max(1, Math.min(zoom, photo.zoomMax));
        photo.resizeContent(photo.width * wanted, photo.height * wanted, Qt.point(x, y));
        photo.zoom = wanted;
        photo.returnToBounds();
    }

    contentWidth: width
    contentHeight: height
    clip: true
    interactive: close
    boundsBehavior: Flickable.StopAtBounds
    onWidthChanged: zoomAt(1, 0, 0)
    onHeightChanged: zoomAt(1, 0, 0)
    Accessible.role: Accessible.Graphic

    PinchArea {
        id: pinch

        property real begun: 1

        width: Math.max(photo.contentWidth, photo.width)
        height: Math.max(photo.contentHeight, photo.height)
        onPinchStarted: begun = photo.zoom
        onPinchUpdated: pinch => photo.zoomAt(begun * pinch.scale, pinch.center.x, pinch.center.y)

        MarkedImage {
            id: whole
            anchors.fill: parent
            source: photo.source
            marks: photo.close ? "" : photo.marks
            sourceSize.width: photo.width * Screen.devicePixelRatio
            sourceSize.height: photo.height * Screen.devicePixelRatio
            fillMode: Image.PreserveAspectFit
            cache: false
        }
        MarkedImage {
            anchors.fill: parent
            visible: status === Image.Ready
            source: photo.close ? photo.source : ""
            marks: photo.marks
            sourceSize.width: 4096
            sourceSize.height: 4096
            fillMode: Image.PreserveAspectFit
            cache: false
        }
        MouseArea {
            anchors.fill: parent
            scrollGestureEnabled: false
            onDoubleClicked: mouse => photo.zoomAt(photo.close ? 1 : 3, mouse.x, mouse.y)
            onWheel: wheel => photo.zoomAt(photo.zoom * (wheel.angleDelta.y > 0 ? 1.25 : 0.8), wheel.x, wheel.y)
        }
    }
    AppText {
        visible: whole.status !== Image.Ready
        width: photo.width
        height: photo.height
        text: whole.status === Image.Error ? qsTr("The photo is kept but cannot be shown") : qsTr("Preparing")
        secondary: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
