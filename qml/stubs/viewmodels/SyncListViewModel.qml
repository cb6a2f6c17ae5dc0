import QtQml
import Siteproof.Stubs

/// Stands for what waits, one by one.
QtObject {
    required property AppSession session
    property SyncService service: null
    readonly property Rows photos: Rows {
        rows: Scene.among("sent loading aside") ? [] : Array.from([0, 1, 5]).map((which, at) => ({
                        "imageUrl": MadeUpPhotos.all[which].imageUrl,
                        "order": MadeUpOrders.firstTitle,
                        "stage": MadeUpPhotos.all[which].stageWord + " · " + MadeUpPhotos.all[which].place,
                        "detail": at > 0 ? Scene.say("3.1 MB，在所属记录之后发送", "3.1 MB, goes after its entry") : Scene.state === "sending" ? Scene.say("已发送 1.6 MB，共 3.6 MB，每秒 820 KB", "1.6 MB of 3.6 MB, 820 KB per second") : Scene.say("服务器上已有 1.6 MB，共 3.6 MB", "1.6 MB of 3.6 MB are on the server"),
                        "problem": at === 0 && Scene.state === "failed" ? Scene.say("连接中断，从中断处继续。", "The connection broke; it goes on from there.") : "",
                        "part": at === 0 ? 0.44 : 0,
                        "underWay": at === 0 && Scene.state === "sending"
                    }))
    }
    readonly property Rows orders: Rows {
        rows: Scene.among("sent loading aside") ? [] : [{
                "title": MadeUpOrders.firstTitle,
                "detail": Scene.say("3 条记录", "3 entries")
            }, {
                "title": Scene.say("马桶角阀滴水", "The toilet's angle valve drips"),
                "detail": Scene.say("1 条记录", "1 entry")
            }]
    }
    readonly property Rows aside: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state !== "aside" ? [] : [{
                "title": MadeUpOrders.firstTitle,
                "what": Scene.say("签字确认 · 今天 11:40", "The sign-off · today 11:40"),
                "reason": Scene.say("工单已由前台取消", "the front desk has cancelled the order")
            }]
    }
    readonly property int photoCount: photos.count
    readonly property int orderCount: orders.count
    readonly property int asideCount: aside.count
    readonly property bool more: Scene.state === "more"
    readonly property string problem: ""

    signal updated

    function showMore(): void {
    }
    function reload(): void {
    }
}
