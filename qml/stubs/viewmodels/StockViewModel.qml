import QtQml
import Siteproof.Stubs

/// Stands for the store.
QtObject {
    id: stock

    property AppSession session: null
    property string search
    property int page: 20
    readonly property Rows items: Rows {
        rows: Scene.among("empty nothing-found loading failed") || stock.session === null ? [] : MadeUpStock.items.slice(0, stock.page)
    }
    readonly property int count: items.count
    readonly property bool loaded: !Scene.among("loading failed")
    readonly property bool pictured: Scene.state !== "empty"
    readonly property string age: Scene.state === "empty" ? "" : Scene.state === "stale" ? Scene.say("11月17日 18:00 的库存，可能已变化", "as of 17 Nov 18:00; may have changed") : Scene.say("今天 07:30 的库存，可能已变化", "as of today 07:30; may have changed")
    readonly property string stale: Scene.state === "stale" ? Scene.say("这份库存已是 5 天前的，用之前请先问仓库。", "This stock list is 5 days old. Ask the store before you rely on it.") : ""
    readonly property string problem: Scene.state === "failed" ? Scene.say("读不出已保存的内容。数据没有丢失，请重新启动程序。", "What is stored cannot be read now. Nothing is lost; start the program again.") : ""
    readonly property string namedName: Scene.state === "named" ? Scene.say("三角阀", "Angle valve") : ""
    readonly property string namedStock: Scene.state === "named" ? Scene.say("库存 14 个", "14 pc on hand") : ""

    signal updated

    function reload(): void {
    }
    function showMore(): void {
    }
}
