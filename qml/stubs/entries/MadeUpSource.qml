import Siteproof.Stubs
import Siteproof.ViewModels

/// The order in hand.
OrderSource {
    session: AppSession {
    }
    orderId: Scene.wants("no-order none") ? "" : MadeUpOrders.first
}
