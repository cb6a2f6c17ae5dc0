pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The photos of one stage beside how many the checklist wants.
ColumnLayout {
    id: strip

    required property OrderSource source
    required property string stage
    property int side: 112

    signal opened(string photo)

    spacing: Theme.unit / 2

    PhotoStageViewModel {
        id: photos
        source: strip.source
        stage: strip.stage
    }
    RowLayout {
        spacing: Theme.unit / 2

        Icon {
            visible: photos.complete && photos.count > 0
            name: "check"
            color: Theme.done
        }
        AppText {
            Layout.fillWidth: true
            text: photos.planText
            secondary: true
            font.pixelSize: Theme.small
        }
    }
    ListView {
        visible: photos.count > 0
        Layout.fillWidth: true
        Layout.preferredHeight: strip.side * 3 / 4
        orientation: ListView.Horizontal
        spacing: Theme.unit
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: photos.photos

        delegate: PhotoButton {
            required property string photoId
            required property string imageUrl
            required property string caption
            required property bool paired
            required property string marks
            drawn: marks

            width: strip.side
            height: strip.side * 3 / 4
            source: imageUrl
            mark: paired ? "" : qsTr("no after photo")
            Accessible.name: qsTr("Open the photo: %1").arg(caption)
            onClicked: strip.opened(photoId)
        }
    }
}
