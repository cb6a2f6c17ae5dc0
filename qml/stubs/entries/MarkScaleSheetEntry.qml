import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    MarkScaleSheet {
        annotation: AnnotationViewModel {
            source: MadeUpSource {
            }
        }
        visible: true
    }
}
