import QtQuick
import Siteproof.Components

/// A word on a photo, on a ground that keeps it readable whatever the photo shows.
Rectangle {
    property alias text: word.text

    y: Theme.unit
    implicitWidth: word.implicitWidth + 2 * Theme.unit
    implicitHeight: word.implicitHeight + Theme.unit
    radius: Theme.unit
    color: Theme.card
    anchors.margins: Theme.unit

    AppText {
        id: word
        anchors.centerIn: parent
        strong: true
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
    }
}
