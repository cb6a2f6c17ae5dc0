import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

CapturePage {
    source: MadeUpSource {
    }
    kit: CameraKit {
    }
    stage: Scene.wanted === "after" ? "after" : "before"
}
