import QtQml
import Siteproof.Stubs

/// Stands for the orders that findings raise.
OrderAspect {
    id: raising

    readonly property Rows raised: Rows {
        rows: Scene.wanted === "raise" ? [{
                "orderId": "XJ-2026-0311-R7K3QM",
                "title": Scene.say("手报按钮玻璃破损", "Glass of the call point is broken"),
                "about": Scene.say("已登记 · 由客服派单 · 有网络后自动发送", "Registered · the office assigns it · goes out when there is a network"),
                "orderClass": "emergency",
                "classWord": MadeUpOrders.classWords[0],
                "onTablet": true
            }, {
                "orderId": "XJ-2026-0311-R0DZ9V",
                "title": Scene.say("B2 车库排水沟盖板缺失", "A drain cover is missing in garage B2"),
                "about": Scene.say("已派单", "Assigned"),
                "orderClass": "ordinary",
                "classWord": MadeUpOrders.classWords[1],
                "onTablet": false
            }] : []
    }
    readonly property int raisedCount: raised.count
    readonly property var offers: Scene.wanted === "raise" ? {
        "finding.b.raise": Scene.say("电气维修 · 普通 · 24 小时内响应", "Electrical fault · Ordinary · respond within 24 h")
    } : {}
    readonly property var numbers: Scene.wanted === "raise" ? {
        "finding.a.raise": "XJ-2026-0311-R7K3QM"
    } : {}
    readonly property var standings: Scene.wanted === "raise" ? {
        "finding.a.raise": Scene.say("已登记 · 由客服派单", "Registered · the office assigns it")
    } : {}
    readonly property string openText: Scene.wanted === "raise" ? Scene.say("要派单、还没有派出的整改项：1", "Orders that findings ask for and that are not raised yet: 1") : ""
    readonly property string originText: Scene.wanted === "raised" ? Scene.say("由 XJ-2026-0311 现场派出：三月季度巡检", "Raised on the spot from XJ-2026-0311: Quarterly patrol of March") : ""
    readonly property string origin: Scene.wanted === "raised" ? "XJ-2026-0311" : ""
    readonly property bool originHere: origin !== ""

    function raise(item: string): void {
    }
    function raiseForMe(item: string): void {
    }
}
