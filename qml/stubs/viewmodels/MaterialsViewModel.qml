import QtQml
import Siteproof.Stubs

/// Stands for the material of one order.
OrderAspect {
    readonly property Rows requisitions: Rows {
        rows: Scene.state === "loading" ? [] : Scene.among("start empty") ? [] : [{
                "requisitionId": "requisition-1",
                "item": Scene.say("三角阀 DN15", "Angle valve DN15"),
                "quantity": Scene.say("2 个", "2 pc"),
                "stateWord": Scene.say("部分批准", "Partly granted"),
                "detail": Scene.say("批准 1 个：另 1 个明天到货 · 今天 10:55", "1 of 2 pc granted: the other one comes tomorrow · today 10:55"),
                "answered": true,
                "granted": true
            }, {
                "requisitionId": "requisition-2",
                "item": Scene.say("防水涂料 5 kg", "Waterproofing paint 5 kg"),
                "quantity": Scene.say("1 桶", "1 bucket"),
                "stateWord": Scene.say("已申请", "Requested"),
                "detail": Scene.say("还没有回复，下次同步时到达。", "No answer yet; it comes with a later synchronisation."),
                "answered": false,
                "granted": false
            }]
    }
    readonly property int count: requisitions.count
    readonly property bool canRequest: Scene.state !== "done"
    readonly property DraftKeeper requestDraft: DraftKeeper {
    }

    function stepped(quantity: string, by: int): string {
        return String(Math.max(1, (parseInt(quantity) || 0) + by));
    }
    function request(item: string, quantity: string, unit: string, note: string): void {
    }
}
