import QtQml
import Siteproof.Stubs

/// What the lists of orders have in common.
QtObject {
    required property AppSession session
    readonly property Rows orders: Rows {
    }
    readonly property int count: orders.count
    readonly property bool loaded: Scene.state !== "loading"
    readonly property bool more: false
    readonly property string problem: Scene.state === "failed" ? Scene.say("读不出已保存的内容。数据没有丢失，请重新启动程序。", "What is stored cannot be read now. Nothing is lost; start the program again.") : ""

    signal updated

    function reload(): void {
    }
    function showMore(): void {
    }
}
