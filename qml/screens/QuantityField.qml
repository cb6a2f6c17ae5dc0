import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How much: typed, or counted up and down with a thumb.
RowLayout {
    id: quantity

    required property DraftKeeper draft
    property alias text: field.text
    property string name: "quantity"
    property alias otherwise: field.otherwise
    property alias label: field.label
    property alias unit: field.unit

    /// So much more or less is wanted in the field.
    signal stepWanted(int by)

    spacing: Theme.unit

    WordButton {
        Layout.alignment: Qt.AlignBottom
        Layout.preferredHeight: Math.max(56, implicitHeight)
        Layout.preferredWidth: Math.max(56, implicitWidth)
        text: "−"
        Accessible.name: qsTr("One less")
        onClicked: quantity.stepWanted(-1)
    }
    DraftField {
        id: field
        Layout.fillWidth: true
        draft: quantity.draft
        name: quantity.name
        label: qsTr("Quantity")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
    }
    WordButton {
        Layout.alignment: Qt.AlignBottom
        Layout.preferredHeight: Math.max(56, implicitHeight)
        Layout.preferredWidth: Math.max(56, implicitWidth)
        text: "+"
        Accessible.name: qsTr("One more")
        onClicked: quantity.stepWanted(1)
    }
}
