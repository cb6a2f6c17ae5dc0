pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What is sealed, for the owner to read: that it is just this, the photos, then the summary's exact text.
Rectangle {
    id: card

    required property string summary
    required property string sealedText
    required property PhotosViewModel photos
    /// There is little room beside the form: the card can take the whole page for a while.
    property bool small: false
    property bool whole: false

    signal wholeWanted(bool whole)
    signal pairWanted(int pair)
    signal photoWanted(int position)

    radius: Theme.cardRadius
    color: Theme.card
    border.width: 1
    border.color: Theme.hairline

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.unit

        Flickable {
            id: flick
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                width: flick.width
                spacing: Theme.gap

                AppText {
                    width: column.width
                    text: card.sealedText
                    strong: true
                    font.pixelSize: card.small && !card.whole ? Theme.body : Theme.reading
                }
                WordButton {
                    visible: card.small && !card.whole
                    text: qsTr("Read on the whole page")
                    onClicked: card.wholeWanted(true)
                }
                SealedPhotos {
                    visible: card.photos.count > 0
                    width: column.width
                    photos: card.photos
                    onPairWanted: pair => card.pairWanted(pair)
                    onPhotoWanted: position => card.photoWanted(position)
                }
                AppText {
                    width: column.width
                    text: card.summary
                    font.pixelSize: Theme.reading
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
        }
        WordButton {
            visible: card.whole
            Layout.fillWidth: true
            text: qsTr("On to the signature")
            onClicked: card.wholeWanted(false)
        }
    }
}
