import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How much: typed, or counted up and down with a thumb.
RowLayout {
    id: quantity

    required property MaterialsViewModel materials
    property alias text: field.text
    readonly property string otherwise: "1"

    spacing: Theme.unit

    WordButton {
        Layout.alignment: Qt.AlignBottom
        Layout.preferredHeight: Math.max(56, implicitHeight)
        Layout.preferredWidth: Math.max(56, implicitWidth)
        text: "−"
        Accessible.name: qsTr("One less")
        onClicked: field.text = quantity.materials.stepped(field.text, -1)
    }
    DraftField {
        id: field
        Layout.fillWidth: true
        draft: quantity.materials.requestDraft
        name: "quantity"
        otherwise: quantity.otherwise
        label: qsTr("Quantity")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
    }
    WordButton {
        Layout.alignment: Qt.AlignBottom
        Layout.preferredHeight: Math.max(56, implicitHeight)
        Layout.preferredWidth: Math.max(56, implicitWidth)
        text: "+"
        Accessible.name: qsTr("One more")
        onClicked: field.text = quantity.materials.stepped(field.text, 1)
    }
}
