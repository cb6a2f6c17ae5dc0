pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How long the thing is that the scale was drawn along.
Sheet {
    id: sheet

    required property AnnotationViewModel annotation
    property string unit: "mm"

    title: qsTr("Scale of the photo")
    actionText: qsTr("Use this scale")
    actionEnabled: length.text.trim() !== ""
    problem: annotation.problem
    onAccepted: {
        sheet.annotation.giveLength(length.text, sheet.unit);
        if (sheet.annotation.problem === "")
            sheet.close();
    }
    onClosed: {
        annotation.cancel();
        annotation.clearProblem();
    }

    DraftField {
        id: length
        Layout.fillWidth: true
        label: qsTr("How long is it?")
        unit: sheet.unit
        draft: sheet.annotation.draft
        name: "length"
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: ["mm", "cm", "m"]

            ChoiceChip {
                required property string modelData

                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: modelData
                chosen: sheet.unit === modelData
                onClicked: sheet.unit = modelData
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("Lengths in the same plane are worked out from it, to a tenth of this unit.")
        secondary: true
    }
}
