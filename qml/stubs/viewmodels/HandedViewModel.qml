import QtQml
import Siteproof.Stubs

/// Stands for what a colleague handed over.
QtObject {
    required property AppSession session
    readonly property string orderId: Scene.state === "handed" ? MadeUpOrders.first : ""
    readonly property string title: Scene.state === "handed" ? MadeUpOrders.firstTitle + " · " + MadeUpOrders.firstAddress : ""
    readonly property string detail: Scene.state === "handed" ? Scene.say("来自 zhao.qiang，今天 07:40 · 首问：陈静", "From zhao.qiang, today 07:40 · first asked: Chen Jing") : ""
    readonly property string note: Scene.state === "handed" ? Scene.say("楼上钥匙在前台", "The key of upstairs is at the front desk") : ""
    readonly property var points: Scene.state === "handed" ? [Scene.say("维修后照片 1 / 3，还差 2 张。", "1 of 3 after photos are there: take 2 more."), Scene.say("报价还没有得到业主答复。", "The owner has not answered the quote yet.")] : []
    readonly property string more: Scene.state === "handed" ? Scene.say("还有未完事项：1 项", "Further open points: 1") : ""
    readonly property bool saving: Scene.state === "saving"
    readonly property string problem: ""

    signal updated

    function reload(): void {
    }
    function take(): void {
    }
}
