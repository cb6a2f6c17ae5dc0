pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The order's voice notes and short videos, each to be listened to here.
Section {
    id: section

    required property RecordingsViewModel recordings

    signal noteWanted
    signal photoWanted(string photo)

    title: qsTr("Recordings")

    AppText {
        visible: section.recordings.count === 0
        Layout.fillWidth: true
        text: qsTr("No voice notes yet.")
        secondary: true
    }
    Repeater {
        model: section.recordings.recordings

        RowLayout {
            id: line

            required property string recordingId
            required property string title
            required property string detail
            required property string about
            required property bool playable
            required property bool playing

            Layout.fillWidth: true
            spacing: Theme.unit

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: line.about === "" ? line.title : qsTr("%1 about a photo").arg(line.title)
                }
                AppText {
                    Layout.fillWidth: true
                    text: line.detail
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
            WordButton {
                visible: line.about !== ""
                text: qsTr("Photo")
                onClicked: section.photoWanted(line.about)
            }
            WordButton {
                visible: line.playable
                text: line.playing ? qsTr("Stop") : qsTr("Listen")
                Accessible.name: text + ": " + line.title + " " + line.detail
                onClicked: section.recordings.play(line.recordingId)
            }
        }
    }
    Notice {
        Layout.fillWidth: true
        text: section.recordings.problem
    }
    WordButton {
        text: qsTr("Record a voice note")
        onClicked: section.noteWanted()
    }
}
