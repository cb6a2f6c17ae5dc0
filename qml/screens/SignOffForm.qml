pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Who signs, how satisfied, and the pad; or why nobody does. Below it, who signs beside the owner.
ColumnLayout {
    id: form

    required property SignOffViewModel signOff

    readonly property bool represented: signOff.outcome === SignOffViewModel.Represented

    spacing: Theme.gap

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            text: qsTr("Sign here")
            chosen: form.signOff.outcome === SignOffViewModel.Signed
            onClicked: form.signOff.outcome = SignOffViewModel.Signed
        }
        ChoiceChip {
            text: qsTr("Somebody signs for the owner")
            chosen: form.represented
            onClicked: form.signOff.outcome = SignOffViewModel.Represented
        }
        ChoiceChip {
            text: qsTr("Owner absent")
            chosen: form.signOff.outcome === SignOffViewModel.Absent
            onClicked: form.signOff.outcome = SignOffViewModel.Absent
        }
        ChoiceChip {
            text: qsTr("Owner refuses")
            chosen: form.signOff.outcome === SignOffViewModel.Refused
            onClicked: form.signOff.outcome = SignOffViewModel.Refused
        }
    }
    ColumnLayout {
        visible: form.represented
        Layout.fillWidth: true
        spacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            text: qsTr("Why does somebody sign for the owner?")
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit

            Repeater {
                model: form.signOff.representedReasons

                ChoiceChip {
                    required property string modelData

                    text: modelData
                    chosen: form.signOff.representative.reason === modelData
                    onClicked: form.signOff.representative.reason = modelData
                }
            }
        }
        LabelledField {
            Layout.fillWidth: true
            label: qsTr("For whom, and why")
            text: form.signOff.representative.reason
            onTextChanged: form.signOff.representative.reason = text
            onCommitted: form.signOff.draft.flush()
        }
    }
    ColumnLayout {
        visible: form.signOff.bearsSignature
        Layout.fillWidth: true
        spacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            text: qsTr("How satisfied are you?")
        }
        StarRating {
            rating: form.signOff.rating
            onRated: rating => form.signOff.rating = rating
        }
        // One pad for each: what the owner has begun is never anybody else's.
        SignerFields {
            visible: !form.represented
            Layout.fillWidth: true
            signer: form.signOff.owner
            onNameCommitted: form.signOff.draft.flush()
        }
        SignerFields {
            visible: form.represented
            Layout.fillWidth: true
            signer: form.signOff.representative
            onNameCommitted: form.signOff.draft.flush()
        }
    }
    LabelledField {
        visible: !form.signOff.bearsSignature
        Layout.fillWidth: true
        label: qsTr("Why nobody signs")
        text: form.signOff.reason
        onTextChanged: form.signOff.reason = text
        onCommitted: form.signOff.draft.flush()
    }
    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Remarks (may stay empty)")
        text: form.signOff.remarks
        onTextChanged: form.signOff.remarks = text
        onCommitted: form.signOff.draft.flush()
    }
    CosignerCards {
        Layout.fillWidth: true
        signOff: form.signOff
    }
}
