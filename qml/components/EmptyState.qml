import QtQuick
import QtQuick.Layouts

/// What a list says when it has nothing to show, and the first thing to do then.
ColumnLayout {
    id: state

    property string title
    property string hint

    spacing: Theme.unit

    AppText {
        Layout.fillWidth: true
        text: state.title
        strong: true
        font.pixelSize: Theme.title
        horizontalAlignment: Text.AlignHCenter
    }
    AppText {
        Layout.fillWidth: true
        text: state.hint
        secondary: true
        horizontalAlignment: Text.AlignHCenter
    }
}
