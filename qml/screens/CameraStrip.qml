pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What the checklist still wants of this stage, and the photos so far, the last one first; a shot is here at once.
Rectangle {
    id: strip

    required property CaptureViewModel capture

    signal opened(string photo)

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

        RowLayout {
            spacing: Theme.unit / 2

            Icon {
                visible: strip.capture.complete
                name: "check"
                color: Theme.done
            }
            AppText {
                Layout.fillWidth: true
                text: strip.capture.wantedText
                strong: true
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        ListView {
            id: list

            visible: count > 0
            Layout.fillWidth: true
            Layout.preferredHeight: 72
            orientation: ListView.Horizontal
            spacing: Theme.unit
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: strip.capture.strip

            delegate: PhotoButton {
                required property string photoId
                required property string imageUrl
                required property string caption
                required property string note
                required property string marks
                drawn: marks

                width: 96
                height: 72
                source: imageUrl
                mark: note
                Accessible.name: note === "" ? qsTr("Open the photo: %1").arg(caption) : note
                onClicked: {
                    if (photoId !== "")
                        strip.opened(photoId);
                }
            }
        }
    }
}
