import QtQml
import Siteproof.Stubs

/// Stands for the orders that material can be asked for.
QtObject {
    id: targets

    required property AppSession session
    property string inHand
    readonly property Rows orders: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state === "no-order" ? [] : MadeUpOrders.choices
    }
    readonly property int count: orders.count
    readonly property string first: count > 0 ? MadeUpOrders.first : ""

    signal updated

    function titleOf(order: string): string {
        return Array.from(targets.orders.rows).find(row => row.orderNumber === order)?.title ?? "";
    }
    function detailOf(order: string): string {
        return Array.from(targets.orders.rows).find(row => row.orderNumber === order)?.detail ?? "";
    }
    function reload(): void {
    }
}
