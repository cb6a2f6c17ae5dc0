pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components

/// A photo with the marks that were drawn over it.
Image {
    id: image

    /// See MarkLayer; empty: none.
    property string marks

    asynchronous: true
    clip: marks !== "" && fillMode === Image.PreserveAspectCrop

    Repeater {
        model: image.marks !== "" && image.status === Image.Ready ? 1 : 0

        MarkLayer {
            x: Math.round((image.width - width) / 2)
            y: Math.round((image.height - height) / 2)
            width: image.paintedWidth
            height: image.paintedHeight
            marks: image.marks
        }
    }
}
