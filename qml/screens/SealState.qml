import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How an order's sealed record stands: which version, what changed since, and what the server has of it.
ColumnLayout {
    id: state

    required property SealViewModel seal
    /// In the owner's hands: only that it is sealed, and whether the server has it.
    property bool brief: false
    readonly property bool changed: seal.state === SealViewModel.Changed

    spacing: Theme.unit

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        Icon {
            Layout.alignment: Qt.AlignTop
            name: state.changed ? "missing" : "check"
            color: state.changed ? Theme.missing : Theme.done
        }
        AppText {
            Layout.fillWidth: true
            text: state.seal.headline
            strong: true
            color: state.changed ? Theme.missing : Theme.done
        }
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: state.seal.changeText
    }
    AppText {
        Layout.fillWidth: true
        text: state.seal.madeText
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        Layout.fillWidth: true
        text: state.seal.serverText
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: !state.brief
        Layout.fillWidth: true
        text: state.seal.timestampText
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: !state.brief
        Layout.fillWidth: true
        text: state.seal.photosText
        secondary: true
        font.pixelSize: Theme.small
    }
}
