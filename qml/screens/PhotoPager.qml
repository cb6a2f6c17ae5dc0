pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// Photos one after the other, each as large as there is room, with where, when and by whom it was taken.
ListView {
    id: pager

    required property QtObject photos
    required property int position

    signal moved(int position)

    model: photos
    orientation: ListView.Horizontal
    snapMode: ListView.SnapOneItem
    highlightRangeMode: ListView.StrictlyEnforceRange
    highlightMoveDuration: Theme.motion
    cacheBuffer: 0
    clip: true
    currentIndex: position
    Component.onCompleted: positionViewAtIndex(position, ListView.SnapPosition)
    onCurrentIndexChanged: if (moving)
        pager.moved(currentIndex)

    delegate: ColumnLayout {
        id: photo

        required property string imageUrl
        required property string stageWord
        required property string place
        required property string taken
        required property string marks

        readonly property bool current: ListView.isCurrentItem

        onCurrentChanged: if (!current)
            large.zoomAt(1, 0, 0)
        width: ListView.view.width
        height: ListView.view.height
        spacing: Theme.unit

        ZoomablePhoto {
            id: large
            Layout.fillWidth: true
            Layout.fillHeight: true
            source: photo.imageUrl
            marks: photo.marks
            Accessible.name: photo.stageWord + ", " + photo.place + ", " + photo.taken
            onCloseChanged: pager.interactive = !close
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: photo.place === "" ? photo.stageWord : photo.stageWord + " · " + photo.place
            strong: true
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: photo.taken
            secondary: true
        }
    }
}
