import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    KeepSheet {
        verdict: PhotoVerdictViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
