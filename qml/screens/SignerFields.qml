import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The name and the pad of the person who accepts the work.
ColumnLayout {
    id: fields

    required property SignerEntry signer

    signal nameCommitted

    spacing: Theme.unit

    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Your name")
        text: fields.signer.name
        onTextChanged: fields.signer.name = text
        onCommitted: fields.nameCommitted()
    }
    SignatureBox {
        Layout.fillWidth: true
        signer: fields.signer
    }
}
