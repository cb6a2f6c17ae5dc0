import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

CapturePage {
    source: MadeUpSource {
    }
    kit: CameraKit {
    }
    stage: Scene.wants("after aligned retake") ? "after" : "before"
}
