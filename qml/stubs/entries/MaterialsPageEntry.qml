import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

MaterialsPage {
    session: AppSession {
    }
    currentOrder: MadeUpOrders.first
    answers: Scene.wanted === "answers"
}
