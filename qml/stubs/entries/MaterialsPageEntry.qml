import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

MaterialsPage {
    session: AppSession {
    }
    currentOrder: MadeUpOrders.first
    view: Scene.wanted === "answers" ? "answers" : Scene.wants("van van-empty") ? "van" : "stock"
}
