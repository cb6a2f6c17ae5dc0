import QtQml
import Siteproof.Stubs

/// Stands for the day's list.
OrderListViewModel {
    readonly property string nextOrder: orders.count > 0 ? MadeUpOrders.first : ""
    readonly property string nextTitle: nextOrder === "" ? "" : MadeUpOrders.firstTitle
    readonly property string nextText: nextOrder === "" ? "" : Scene.say("出发", "Set off")
    readonly property string dayText: Scene.say("11月22日 星期日", "Sunday 22 November")

    orders.rows: Scene.among("empty loading failed") ? [] : Scene.state === "carry-over" ? MadeUpOrders.carriedOver : MadeUpOrders.today
}
