import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Somebody who signs beside the owner: name, for a witness why, and a pad of their own.
Section {
    id: card

    /// Gone before its card when it is taken off or the page is left.
    required property SignerEntry signer

    signal nameCommitted
    signal removeWanted

    title: signer?.title ?? ""

    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Name")
        spokenName: qsTr("Name: %1").arg(card.title)
        text: card.signer?.name ?? ""
        onTextChanged: {
            if (card.signer)
                card.signer.name = text;
        }
        onCommitted: card.nameCommitted()
    }
    LabelledField {
        visible: card.signer?.part === SignerEntry.Witness
        Layout.fillWidth: true
        label: qsTr("Why a witness signs (may stay empty)")
        text: card.signer?.reason ?? ""
        onTextChanged: {
            if (card.signer)
                card.signer.reason = text;
        }
        onCommitted: card.nameCommitted()
    }
    SignatureBox {
        Layout.fillWidth: true
        signer: card.signer
    }
    WordButton {
        Layout.topMargin: Theme.unit
        text: qsTr("Take this signature off")
        onClicked: card.removeWanted()
    }
}
