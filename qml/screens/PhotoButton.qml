import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// A thumbnail that opens what it shows.
T.AbstractButton {
    id: button

    property url source
    property string mark
    /// What is drawn over the photo; see MarkLayer.
    property string drawn

    implicitWidth: 160
    implicitHeight: 120
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button

    contentItem: PhotoThumbnail {
        source: button.source
        mark: button.mark
        marks: button.drawn
        marked: button.visualFocus || button.down
    }
}
