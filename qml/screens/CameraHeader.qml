import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// The way back, and the stage and place of the next photo.
Flow {
    id: header

    required property CaptureViewModel capture

    signal leaving
    signal placeWanted

    spacing: Theme.unit

    ChoiceChip {
        text: qsTr("Back to the order")
        iconName: "back"
        onClicked: header.leaving()
    }
    // Taken off, the photos are the stage's own again.
    ChoiceChip {
        visible: header.capture.itemTitle !== ""
        text: qsTr("For: %1").arg(header.capture.itemTitle)
        chosen: true
        onClicked: header.capture.item = ""
    }
    ChoiceChip {
        text: qsTr("Before")
        chosen: header.capture.stage === "before"
        Accessible.name: qsTr("Before the repair")
        onClicked: header.capture.stage = "before"
    }
    ChoiceChip {
        text: qsTr("During")
        chosen: header.capture.stage === "during"
        enabled: header.capture.repairStagesOpen
        Accessible.name: qsTr("During the repair")
        onClicked: header.capture.stage = "during"
    }
    ChoiceChip {
        text: qsTr("After")
        chosen: header.capture.stage === "after"
        enabled: header.capture.repairStagesOpen
        Accessible.name: qsTr("After the repair")
        onClicked: header.capture.stage = "after"
    }
    ChoiceChip {
        text: header.capture.place === "" ? qsTr("Place") : header.capture.place
        iconName: "place"
        Accessible.name: qsTr("Place of the photo: %1").arg(header.capture.place)
        onClicked: header.placeWanted()
    }
}
