pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.ViewModels

/// For photos after the repair: the photos from before, and which one's angle is repeated next.
Rectangle {
    id: chooser

    required property CaptureViewModel capture

    visible: capture.pairsWanted
    implicitHeight: column.implicitHeight + 2 * Theme.unit
    radius: Theme.cardRadius
    color: Theme.card
    border.width: 1
    border.color: Theme.hairline

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit
        spacing: Theme.unit / 2

        AppText {
            Layout.fillWidth: true
            text: chooser.capture.pair === "" ? qsTr("Every photo from before has its partner.") : qsTr("Same angle as this photo from before:")
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        ListView {
            Layout.fillWidth: true
            Layout.preferredHeight: 66
            orientation: ListView.Horizontal
            spacing: Theme.unit
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: chooser.capture.pairs

            delegate: T.AbstractButton {
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
