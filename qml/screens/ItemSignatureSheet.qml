pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A signature that the form asks for: what is signed, by whom, and the pad.
Sheet {
    id: sheet

    required property OrderSource source

    function ask(item: string): void {
        signing.item = item;
        sheet.open();
    }

    title: signing.title
    actionText: qsTr("Record the signature")
    actionEnabled: signing.missing === ""
    problem: signing.problem
    saving: signing.saving
    onAccepted: signing.sign()

    ItemSignatureViewModel {
        id: signing
        source: sheet.source
        onSaved: sheet.close()
    }
    Flickable {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(words.implicitHeight, 200)
        contentHeight: words.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        AppText {
            id: words
            width: parent.width
            text: signing.text
            font.pixelSize: Theme.small
        }
    }
    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Name (%1)").arg(signing.signer?.title ?? "")
        text: signing.signer?.name ?? ""
        onTextChanged: if (signing.signer)
            signing.signer.name = text
    }
    SignatureBox {
        Layout.fillWidth: true
        signer: signing.signer
    }
    Notice {
        Layout.fillWidth: true
        text: signing.draft.problem
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: signing.missing
        color: Theme.missing
        font.pixelSize: Theme.small
    }
}
