import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One fact beside its name, under it in large type; hidden when nothing is known.
GridLayout {
    id: fact

    required property string label
    required property string value

    visible: value !== ""
    columns: Theme.textScale > 1.25 ? 1 : 2
    columnSpacing: Theme.unit
    rowSpacing: 0
    Layout.fillWidth: true

    AppText {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: fact.columns === 1
        text: fact.label
        secondary: true
        font.pixelSize: Theme.small
        wrapMode: fact.columns === 1 ? Text.Wrap : Text.NoWrap
    }
    AppText {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        text: fact.value
        font.pixelSize: Theme.small
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
