pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Why a photo with something wrong is kept: one of the usual reasons, or one's own words.
Sheet {
    id: sheet

    required property PhotoVerdictViewModel verdict

    signal kept

    title: qsTr("Keep this photo")
    actionText: qsTr("Keep it")
    actionEnabled: reason.text.trim() !== ""
    problem: verdict.problem
    saving: verdict.saving
    onAccepted: verdict.keepBecause(reason.text)

    Connections {
        target: sheet.verdict
        function onSaved(): void {
            sheet.close();
            sheet.kept();
        }
    }
    AppText {
        Layout.fillWidth: true
        text: sheet.verdict.text
        secondary: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.verdict.reasons

            ChoiceChip {
                required property string modelData

                implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                text: modelData
                chosen: reason.text === modelData
                onClicked: reason.text = modelData
            }
        }
    }
    DraftField {
        id: reason
        Layout.fillWidth: true
        label: qsTr("Why it is good enough")
        draft: sheet.verdict.draft
        name: "reason"
    }
}
