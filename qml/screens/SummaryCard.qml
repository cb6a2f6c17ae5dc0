import QtQuick
import Siteproof.Components

/// The summary's exact text, as it will be sealed.
Rectangle {
    id: card

    required property string summary

    radius: Theme.cardRadius
    color: Theme.card
    border.width: 1
    border.color: Theme.hairline

    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.gap
        contentHeight: text.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        AppText {
            id: text
            width: parent.width
            text: card.summary
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
