import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One part of a date and time, counted up and down with a thumb; held down, it goes on.
ColumnLayout {
    id: stepper

    required property string label
    required property string value
    property int room: Math.round(72 * Theme.textScale)

    signal stepped(int by)

    spacing: Theme.unit / 2

    AppText {
        text: stepper.label
        secondary: true
        font.pixelSize: Theme.small
    }
    RowLayout {
        spacing: Theme.unit

        WordButton {
            Layout.preferredHeight: Math.max(56, implicitHeight)
            Layout.preferredWidth: Math.max(56, implicitWidth)
            text: "−"
            autoRepeat: true
            Accessible.name: qsTr("%1: earlier").arg(stepper.label)
            onClicked: stepper.stepped(-1)
        }
        AppText {
            Layout.preferredWidth: stepper.room
            text: stepper.value
            horizontalAlignment: Text.AlignHCenter
        }
        WordButton {
            Layout.preferredHeight: Math.max(56, implicitHeight)
            Layout.preferredWidth: Math.max(56, implicitWidth)
            text: "+"
            autoRepeat: true
            Accessible.name: qsTr("%1: later").arg(stepper.label)
            onClicked: stepper.stepped(1)
        }
    }
}
