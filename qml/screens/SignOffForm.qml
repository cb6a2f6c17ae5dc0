import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Who signs, how satisfied, and the pad; or why nobody does.
ColumnLayout {
    id: form

    required property SignOffViewModel signOff

    readonly property bool byOwner: signOff.outcome === SignOffViewModel.Signed

    spacing: Theme.gap

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        ChoiceChip {
            text: qsTr("Sign here")
            chosen: form.byOwner
            onClicked: form.signOff.outcome = SignOffViewModel.Signed
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
        visible: form.byOwner
        Layout.fillWidth: true
        spacing: Theme.unit

        AppText {
            text: qsTr("How satisfied are you?")
        }
        StarRating {
            rating: form.signOff.rating
            onRated: rating => form.signOff.rating = rating
        }
        LabelledField {
            Layout.fillWidth: true
            label: qsTr("Your name")
            text: form.signOff.name
            onTextChanged: form.signOff.name = text
            onCommitted: form.signOff.draft.flush()
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 200
            radius: Theme.cardRadius
            color: Theme.card
            border.width: 2
            border.color: Theme.outline

            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 5 * Theme.unit
                height: 1
                color: Theme.hairline
            }
            AppText {
                visible: form.signOff.ink.empty
                anchors.centerIn: parent
                text: qsTr("Sign here with a finger or a pen")
                secondary: true
            }
            SignaturePad {
                anchors.fill: parent
                ink: form.signOff.ink
                color: Theme.ink
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Signature")
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit

            WordButton {
                text: qsTr("Undo the last stroke")
                iconName: "undo"
                enabled: !form.signOff.ink.empty
                onClicked: form.signOff.ink.undo()
            }
            WordButton {
                text: qsTr("Begin again")
                enabled: !form.signOff.ink.empty
                onClicked: form.signOff.ink.clear()
            }
        }
    }
    LabelledField {
        visible: !form.byOwner
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
}
