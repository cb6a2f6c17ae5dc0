import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One fact under its name; hidden when nothing is known.
RowLayout {
    id: fact

    required property string label
    required property string value

    visible: value !== ""
    spacing: Theme.unit
    Layout.fillWidth: true

    AppText {
        text: fact.label
        secondary: true
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
    }
    AppText {
        Layout.fillWidth: true
        text: fact.value
        font.pixelSize: Theme.small
    }
}
