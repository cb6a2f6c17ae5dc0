import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One fact beside its name, under it in large type; hidden when nothing is known.
Item {
    id: fact

    required property string label
    required property string value

    readonly property bool stacked: Theme.textScale > 1.25

    visible: value !== ""
    implicitWidth: stacked ? Math.max(name.implicitWidth, what.implicitWidth) : name.implicitWidth + Theme.unit + what.implicitWidth
    implicitHeight: stacked ? name.height + what.height : Math.max(name.height, what.height)
    Layout.fillWidth: true

    AppText {
        id: name
        width: fact.stacked ? fact.width : implicitWidth
        text: fact.label
        secondary: true
        font.pixelSize: Theme.small
        wrapMode: fact.stacked ? Text.Wrap : Text.NoWrap
    }
    AppText {
        id: what
        x: fact.stacked ? 0 : name.width + Theme.unit
        y: fact.stacked ? name.height : 0
        width: Math.max(0, fact.width - x)
        text: fact.value
        font.pixelSize: Theme.small
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
