pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.ViewModels

/// For photos after the repair: the photo from before whose angle is repeated, large, and the others to choose from.
ColumnLayout {
    id: chooser

    required property CaptureViewModel capture

    visible: capture.pairsWanted
    spacing: Theme.unit

    AppText {
        Layout.fillWidth: true
        text: chooser.capture.pair === "" ? qsTr("Every photo from before has its partner.") : qsTr("Same angle as this photo from before:")
        secondary: true
        font.pixelSize: Theme.small
    }
    PhotoThumbnail {
        visible: chooser.capture.pair !== ""
        Layout.preferredWidth: 280
        Layout.preferredHeight: 210
        source: chooser.capture.pairUrl
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: chooser.capture.pairs

            T.AbstractButton {
                id: choice

                required property string photoId
                required property string imageUrl
                required property string caption
                required property bool chosen

                implicitWidth: 88
                implicitHeight: 66
                focusPolicy: Qt.StrongFocus
                Accessible.name: qsTr("Same angle as %1").arg(choice.caption)
                onClicked: chooser.capture.pair = choice.photoId

                contentItem: PhotoThumbnail {
                    source: choice.imageUrl
                    marked: choice.chosen || choice.visualFocus
                }
            }
        }
    }
}
