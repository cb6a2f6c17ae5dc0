pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A date and time: now with one tap, or another one chosen.
ColumnLayout {
    id: moment

    required property AppSession session
    required property string title
    required property string value
    required property string typed
    required property string shown
    required property bool editable
    property bool opened: false
    /// A time that was chosen and not taken yet stands there again.
    readonly property bool choosing: editable && (opened || typed !== value)

    signal answered(string value)
    signal typedOn(string text)
    signal answeredNow
    signal typedDropped

    spacing: Theme.unit / 2

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        AppText {
            visible: text !== "" && !moment.choosing
            height: Theme.touch
            verticalAlignment: Text.AlignVCenter
            text: moment.shown
            wrapMode: Text.NoWrap
        }
        WordButton {
            visible: moment.editable
            text: qsTr("Now")
            Accessible.name: moment.title + ": " + text
            onClicked: {
                moment.opened = false;
                moment.answeredNow();
            }
        }
        WordButton {
            visible: moment.editable && !moment.choosing
            text: qsTr("Another time")
            Accessible.name: moment.title + ": " + text
            onClicked: moment.opened = true
        }
    }
    Repeater {
        model: moment.choosing ? 1 : 0

        MomentEditor {
            Layout.fillWidth: true
            session: moment.session
            start: moment.typed
            spokenName: moment.title
            onChosen: value => moment.typedOn(value)
            onTaken: value => {
                moment.opened = false;
                moment.answered(value);
            }
            onDropped: {
                moment.opened = false;
                moment.typedDropped();
            }
        }
    }
}
