import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A position with one tap, beside the field where it can be typed.
ColumnLayout {
    id: position

    required property AppSession session
    required property string title
    /// The answer, in words.
    required property string shown
    required property bool editable

    signal answered(string value)

    spacing: Theme.unit / 2

    HereViewModel {
        id: here
        session: position.session
        onFound: answer => position.answered(answer)
    }
    AppText {
        visible: text !== "" && !here.searching
        Layout.fillWidth: true
        text: position.shown
        secondary: true
        font.pixelSize: Theme.small
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: here.words
        color: here.failed ? Theme.problem : Theme.ink
        font.pixelSize: Theme.small
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Item {
        visible: position.editable
        Layout.fillWidth: true
        implicitHeight: button.implicitHeight

        WordButton {
            id: button
            // No wider than the page, at any size of text.
            width: Math.min(implicitWidth, parent.width)
            text: here.searching ? qsTr("Stop looking") : qsTr("Here")
            iconName: here.searching ? "" : "place"
            Accessible.name: position.title + ": " + text
            onClicked: here.searching ? here.stop() : here.ask()
        }
    }
}
