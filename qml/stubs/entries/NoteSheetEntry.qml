import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    NoteSheet {
        order: OrderViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
