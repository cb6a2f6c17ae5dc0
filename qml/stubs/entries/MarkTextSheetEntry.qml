import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    MarkTextSheet {
        annotation: AnnotationViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
