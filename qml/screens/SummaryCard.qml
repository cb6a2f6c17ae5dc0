pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What is sealed, for the owner to read: that it is just this, the photos, then the summary's exact text and who signs it.
Rectangle {
    id: card

    required property SignOffViewModel signOff
    required property PhotosViewModel photos
    /// There is little room beside the form: the card can take the whole page for a while.
    property bool small: false
    property bool whole: false
    /// How many photos, and how many pairs, there is room for beside each other.
    readonly property int columns: Math.max(2, Math.floor((evidence.width + Theme.gap) / (176 + Theme.gap)))
    readonly property int pairColumns: evidence.width >= 640 ? 2 : 1

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
                    text: card.signOff.sealedText
                    strong: true
                    font.pixelSize: card.small && !card.whole ? Theme.body : Theme.reading
                }
                WordButton {
                    visible: card.small && !card.whole
                    text: qsTr("Read on the whole page")
                    onClicked: card.wholeWanted(true)
                }
                Column {
                    id: evidence
                    visible: card.photos.count > 0
                    width: column.width

                    Repeater {
                        model: card.photos.lines

                        PhotoLine {
                            width: evidence.width
                            columns: card.photos.columns
                            pairColumns: card.photos.pairColumns
                            carded: false
                            captionSize: Theme.body
                            // A picture is only held near what is seen.
                            near: evidence.y + y + height > flick.contentY - flick.height && evidence.y + y < flick.contentY + 2 * flick.height
                            onPhotoWanted: position => card.photoWanted(position)
                            onPairWanted: pair => card.pairWanted(pair)
                        }
                    }
                }
                AppText {
                    width: column.width
                    text: card.signOff.summary
                    font.pixelSize: Theme.reading
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
                SignatureList {
                    width: column.width
                    signOff: card.signOff
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
