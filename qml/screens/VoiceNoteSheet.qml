pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A voice note: one large button records and stops; then it is listened to, and saved or deleted.
Sheet {
    id: sheet

    required property VoiceNoteViewModel note

    readonly property bool recording: note.state === VoiceNoteViewModel.Recording
    readonly property bool playing: note.state === VoiceNoteViewModel.Playing
    readonly property bool there: playing || note.state === VoiceNoteViewModel.Recorded || note.state === VoiceNoteViewModel.Saving

    title: sheet.note.about === "" ? qsTr("Voice note") : qsTr("Voice note about this photo")
    actionText: sheet.there ? qsTr("Save the voice note") : ""
    problem: sheet.note.problem
    saving: sheet.note.state === VoiceNoteViewModel.Saving
    onAccepted: sheet.note.save()
    onClosed: sheet.note.stop()

    Notice {
        Layout.fillWidth: true
        text: sheet.note.trouble
    }
    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredHeight: 64
        spacing: Theme.unit / 2
        Accessible.ignored: true

        Repeater {
            model: sheet.note.levels.length

            Rectangle {
                required property int index

                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: 6
                Layout.preferredHeight: 6 + 58 * sheet.note.levels[index]
                radius: 3
                color: sheet.recording ? Theme.action : Theme.outline
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: sheet.note.elapsedText
        font.pixelSize: Theme.heading
    }
    RecordButton {
        visible: !sheet.there
        Layout.alignment: Qt.AlignHCenter
        recording: sheet.recording
        enabled: sheet.visible && sheet.note.available && sheet.note.state !== VoiceNoteViewModel.Starting
        onClicked: sheet.recording ? sheet.note.stop() : sheet.note.record()
    }
    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        // Both ask for a microphone, which is nobody's matter before the sheet is wanted.
        text: sheet.visible ? sheet.note.hint : ""
        secondary: true
    }
    Flow {
        visible: sheet.there
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            text: sheet.playing ? qsTr("Stop") : qsTr("Listen")
            onClicked: sheet.playing ? sheet.note.stop() : sheet.note.play()
        }
        WordButton {
            text: qsTr("Delete and record anew")
            onClicked: sheet.note.discard()
        }
    }
    Connections {
        target: sheet.note
        function onKept(): void {
            sheet.close();
        }
    }
}
