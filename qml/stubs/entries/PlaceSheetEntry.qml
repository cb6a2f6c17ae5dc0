import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    PlaceSheet {
        capture: CaptureViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
