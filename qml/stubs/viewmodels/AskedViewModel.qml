import QtQml
import Siteproof.Stubs

/// Stands for what was asked of the store.
QtObject {
    id: asked

    required property AppSession session
    readonly property Rows requests: Rows {
        rows: Scene.among("empty loading failed") ? [] : [{
                "orderId": MadeUpOrders.first,
                "item": Scene.say("防水涂料 5 kg", "Waterproofing paint 5 kg"),
                "quantity": Scene.say("1 桶", "1 bucket"),
                "stateWord": Scene.say("已申请", "Requested"),
                "answer": Scene.say("还没有回复，下次同步时到达。", "No answer yet; it comes with a later synchronisation."),
                "order": MadeUpOrders.firstTitle,
                "when": Scene.say("今天 11:02", "today 11:02"),
                "answered": false,
                "granted": false
            }, {
                "orderId": MadeUpOrders.first,
                "item": Scene.say("三角阀 DN15", "Angle valve DN15"),
                "quantity": Scene.say("2 个", "2 pc"),
                "stateWord": Scene.say("部分批准", "Partly granted"),
                "answer": Scene.say("批准 1 个，共 2 个：另 1 个明天到货", "1 of 2 pc granted: the other one comes tomorrow"),
                "order": MadeUpOrders.firstTitle,
                "when": Scene.say("今天 10:55", "today 10:55"),
                "answered": true,
                "granted": true
            }, {
                "orderId": "WX-2026-04105",
                "item": Scene.say("不锈钢软管 60 cm", "Steel hose 60 cm"),
                "quantity": Scene.say("1 根", "1 pc"),
                "stateWord": Scene.say("未批准", "Refused"),
                "answer": Scene.say("未批准：车上应还有 3 根", "refused: there should be 3 left in the van"),
                "order": Scene.say("马桶角阀滴水", "The toilet's angle valve drips"),
                "when": Scene.say("昨天 16:40", "yesterday 16:40"),
                "answered": true,
                "granted": false
            }]
    }
    readonly property int count: requests.count
    readonly property bool loaded: !Scene.among("loading failed")
    readonly property string problem: Scene.state === "failed" ? Scene.say("读不出已保存的内容。数据没有丢失，请重新启动程序。", "What is stored cannot be read now. Nothing is lost; start the program again.") : ""

    signal updated

    function reload(): void {
    }
}
