pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Why a record that has changed is sealed again without the owner.
Sheet {
    id: sheet

    required property SealViewModel seal

    title: qsTr("Seal again without the owner")
    actionText: qsTr("Seal this version")
    actionEnabled: reason.text.trim() !== ""
    problem: seal.problem
    saving: seal.saving
    onAccepted: seal.sealAgain(reason.text)
    onOpened: seal.clearProblem()

    AppText {
        Layout.fillWidth: true
        text: qsTr("The owner signed an earlier version, which stays. The next one is sealed by this tablet alone and says why.")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.seal.readyReasons

            ChoiceChip {
                required property string modelData

                text: modelData
                chosen: reason.text === modelData
                onClicked: reason.text = modelData
            }
        }
    }
    DraftField {
        id: reason
        draft: sheet.seal.draft
        name: "reason"
        Layout.fillWidth: true
        label: qsTr("Why without the owner")
    }
}
