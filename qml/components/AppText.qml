import QtQuick

/// Text in the interface's type: 18 sp unless said otherwise, wrapping, never cut without an ellipsis.
Text {
    property bool secondary: false
    property bool strong: false

    color: secondary ? Theme.inkSecondary : Theme.ink
    font.pixelSize: Theme.body
    font.weight: strong ? Theme.strong : Font.Normal
    lineHeight: 1.15
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
