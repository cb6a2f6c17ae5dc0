pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Who signs beside the owner, and who else can.
ColumnLayout {
    id: cards

    required property SignOffViewModel signOff

    spacing: Theme.gap

    Repeater {
        model: cards.signOff.cosigners.entries

        CosignerCard {
            id: card

            required property SignerEntry modelData

            signer: modelData
            Layout.fillWidth: true
            onNameCommitted: cards.signOff.draft.flush()
            onRemoveWanted: cards.signOff.cosigners.remove(card.signer)
        }
    }
    AppText {
        visible: !cards.signOff.cosigners.full
        Layout.fillWidth: true
        text: qsTr("Add a signature")
    }
    Flow {
        visible: !cards.signOff.cosigners.full
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            visible: !cards.signOff.cosigners.hasTechnician
            text: qsTr("Technician")
            Accessible.name: qsTr("Add a signature: %1").arg(text)
            onClicked: cards.signOff.cosigners.add(SignerEntry.Technician)
        }
        WordButton {
            visible: !cards.signOff.cosigners.hasSupervisor
            text: qsTr("Supervisor")
            Accessible.name: qsTr("Add a signature: %1").arg(text)
            onClicked: cards.signOff.cosigners.add(SignerEntry.Supervisor)
        }
        WordButton {
            text: qsTr("Witness")
            Accessible.name: qsTr("Add a signature: %1").arg(text)
            onClicked: cards.signOff.cosigners.add(SignerEntry.Witness)
        }
    }
}
