import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    HandOverSheet {
        handOver: HandOverViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
