import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// One person's pad with what takes strokes back; nobody else's strokes ever land on it.
ColumnLayout {
    id: box

    required property SignerEntry signer
    readonly property bool drawn: signer !== null && !signer.ink.empty

    spacing: Theme.unit

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
            visible: !box.drawn
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Sign here with a finger or a pen")
            secondary: true
        }
        SignaturePad {
            anchors.fill: parent
            ink: box.signer?.ink ?? null
            color: Theme.ink
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Signature: %1").arg(box.signer?.title ?? "")
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            text: qsTr("Undo the last stroke")
            iconName: "undo"
            enabled: box.drawn
            onClicked: box.signer.ink.undo()
        }
        WordButton {
            text: qsTr("Begin again")
            enabled: box.drawn
            onClicked: box.signer.ink.clear()
        }
    }
}
