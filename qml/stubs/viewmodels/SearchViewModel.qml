import QtQml
import Siteproof.Stubs

/// Stands for the search.
OrderListViewModel {
    id: found

    enum Standing {
        All,
        Open,
        Finished
    }

    property string search
    property string orderClass
    property int standing: Scene.state === "filtered" ? SearchViewModel.Open : SearchViewModel.All
    readonly property list<string> classes: MadeUpOrders.classes
    readonly property var classWords: MadeUpOrders.classWords
    property var recent: Scene.among("empty loading failed") ? [] : [Scene.say("锦绣花园", "Jinxiu"), Scene.say("三角阀", "angle valve"), "1502"]
    readonly property Rows homes: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state !== "found" ? [] : [{
                "homeId": "home-1",
                "address": MadeUpOrders.firstAddress,
                "detail": Scene.say("王秀兰 · 4 张工单", "Wang Xiulan · orders: 4")
            }]
    }
    readonly property int homeCount: homes.count

    signal filterChanged
    signal languageChanged

    function remember(): void {
    }
    function forgetRecent(): void {
        found.recent = [];
    }

    orders.rows: Scene.among("empty nothing-found loading failed") ? [] : Scene.state === "found" ? MadeUpOrders.found : MadeUpOrders.today.map(order => Object.assign({}, order, {
                    "partTitle": ""
                }))
}
