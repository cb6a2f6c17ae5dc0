import QtQml
import Siteproof.Stubs

/// Stands for a home's file.
QtObject {
    required property AppSession session
    property string homeId
    property string without
    readonly property string address: MadeUpOrders.firstAddress
    readonly property string owner: Scene.say("王秀兰  138 0571 2266", "Wang Xiulan  138 0571 2266")
    readonly property string handover: Scene.say("2024年6月18日", "18 Jun 2024")
    readonly property var flags: Scene.among("empty loading") ? [] : [Scene.say("老年住户", "Elderly resident"), Scene.say("敲门请重一点，听力不好", "Please knock loudly: hard of hearing")]
    readonly property Rows visits: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state === "empty" ? [] : [{
                "orderId": "WX-2026-03120",
                "title": Scene.say("卫生间地漏返水", "The bathroom floor drain backs up"),
                "detail": Scene.say("2026年7月3日 · 已关闭 · 照片：6 张", "3 Jul 2026 · Closed · Photos: 6"),
                "outcome": Scene.say("已签字，5 星（共 5 星）", "signed, 5 of 5 stars"),
                "materials": Scene.say("已用：地漏芯 1 个，玻璃胶 1 支", "Used: drain core 1 pc, silicone 1 tube"),
                "orderClass": "ordinary",
                "classWord": MadeUpOrders.classWords[1],
                "onTablet": true
            }, {
                "orderId": "WX-2025-01893",
                "title": Scene.say("卫生间吊顶有水渍", "Water marks on the bathroom ceiling"),
                "detail": Scene.say("2025年11月9日 · 已归档", "9 Nov 2025 · Archived"),
                "outcome": Scene.say("业主不在", "the owner was absent"),
                "materials": "",
                "orderClass": "emergency",
                "classWord": MadeUpOrders.classWords[0],
                "onTablet": false
            }]
    }
    readonly property int count: visits.count
    readonly property bool loaded: !Scene.among("loading failed")
    readonly property string problem: Scene.state === "failed" ? Scene.say("平板上没有这户的档案，下次同步时会到达。", "This home's file is not on the tablet. It comes with a synchronisation.") : ""

    signal updated

    function reload(): void {
    }
}
