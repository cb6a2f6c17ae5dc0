import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    PinSheet {
        session: AppSession {
        }
        purpose: Scene.wanted === "change" ? PinViewModel.Change : Scene.wanted === "remove" ? PinViewModel.Remove : PinViewModel.Choose
        visible: true
    }
}
