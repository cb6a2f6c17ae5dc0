import QtQuick
import Siteproof.Components

/// The shape and word of an SLA class: triangle emergency, square ordinary, diamond alteration, circle enquiry.
Row {
    id: mark

    property string orderClass
    property string word
    property int textSize: Theme.small

    readonly property var outlines: ({
            "emergency": "M8 1L15.5 14.5H.5z",
            "ordinary": "M2 2h12v12H2z",
            "alteration": "M8 .5L15.5 8L8 15.5L.5 8z",
            "enquiry": "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z"
        })

    spacing: Theme.unit

    Outline {
        width: 16
        height: 16
        anchors.verticalCenter: parent.verticalCenter
        field: 16
        path: mark.outlines[mark.orderClass] ?? ""
        fill: Theme.classColor(mark.orderClass)
    }
    AppText {
        anchors.verticalCenter: parent.verticalCenter
        text: mark.word
        strong: true
        font.pixelSize: mark.textSize
        color: Theme.classColor(mark.orderClass)
    }
}
