import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    VoiceNoteSheet {
        note: VoiceNoteViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
