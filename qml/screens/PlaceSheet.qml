pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Where the next photos are taken: one of the order's places, or another in one's own words.
Sheet {
    id: sheet

    required property CaptureViewModel capture

    title: qsTr("Place of the photo")
    actionText: qsTr("Photograph here")
    onAccepted: sheet.close()

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.capture.places

            ChoiceChip {
                required property string modelData

                text: modelData
                chosen: sheet.capture.place === modelData
                onClicked: {
                    field.text = modelData;
                    sheet.close();
                }
            }
        }
    }
    DraftField {
        id: field
        Layout.fillWidth: true
        label: qsTr("Another place")
        draft: sheet.capture.draft
        name: "place"
        otherwise: sheet.capture.presetPlace
        onTextChanged: sheet.capture.choosePlace(text)
    }
}
