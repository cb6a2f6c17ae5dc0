pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A batch or serial number: one of those that came into the van, or typed.
ColumnLayout {
    id: batch

    required property DraftKeeper draft
    required property var batches
    property alias text: field.text

    spacing: Theme.unit

    DraftField {
        id: field
        Layout.fillWidth: true
        draft: batch.draft
        name: "batch"
        label: qsTr("Batch or serial number (may stay empty)")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    Flow {
        visible: batch.batches.length > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: batch.batches

            ChoiceChip {
                required property string modelData

                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: modelData
                chosen: field.text === modelData
                onClicked: field.text = chosen ? "" : modelData
            }
        }
    }
}
