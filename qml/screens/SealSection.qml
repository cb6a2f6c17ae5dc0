import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The sealed record on the order's page; nothing before the first seal.
Section {
    id: section

    required property SealViewModel seal

    signal sealWanted

    visible: seal.state !== SealViewModel.Unsealed
    title: qsTr("Sealed record")

    SealState {
        Layout.fillWidth: true
        seal: section.seal
    }
    WordButton {
        text: section.seal.state === SealViewModel.Changed ? qsTr("Versions, sharing, sealing again") : qsTr("Versions and sharing")
        onClicked: section.sealWanted()
    }
}
