import QtQml
import Siteproof.Stubs

/// Stands for a home's file.
QtObject {
    required property AppSession session
    property string homeId
    property string without
    readonly property string address: MadeUpOrders.firstAddress
    readonly property string owner: Scene.state === "hidden" ? "" : Scene.say("王秀兰  138 0571 2266", "Wang Xiulan  138 0571 2266")
    readonly property string handover: Scene.say("2024年6月18日", "18 Jun 2024")
    readonly property var flags: Scene.among("empty loading hidden") ? [] : [Scene.say("老年住户", "Elderly resident"), Scene.say("敲门请重一点，听力不好", "Please knock loudly: hard of hearing")]
    readonly property var preferences: Scene.among("empty loading hidden") ? [] : [Scene.say("下午两点以前上门", "Visits before two in the afternoon")]
    readonly property var documents: Scene.among("empty loading hidden") ? [] : [Scene.say("交房验收单：档案室 3 号柜", "Handover protocol: records room, cabinet 3")]
    readonly property var warranty: Scene.among("empty loading") ? [] : [Scene.say("防水：保修至 2029年6月17日", "Waterproofing: covered until 17 Jun 2029"), Scene.say("给排水管道：保修已于 2026年6月17日 到期", "Water and drain pipes: was covered until 17 Jun 2026")]
    readonly property string firstTimeFix: Scene.among("empty loading") ? "" : Scene.say("2 次维修中 1 次一次修好", "1 of 2 repairs lasted")
    readonly property string ownerHidden: Scene.state === "hidden" ? Scene.say("这户现在没有您的工单：不显示业主的姓名、电话和要求。", "No order of this home is yours now: its owner's name, phone and wishes are not shown.") : ""
    readonly property Rows visits: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state === "empty" ? [] : [{
                "orderId": "WX-2026-03120",
                "title": Scene.say("卫生间地漏返水", "The bathroom floor drain backs up"),
                "detail": Scene.say("2026年7月3日 · 已关闭 · 照片：6 张", "3 Jul 2026 · Closed · Photos: 6"),
                "outcome": Scene.say("已签字，5 星（共 5 星）", "signed, 5 of 5 stars"),
                "materials": Scene.say("已用：地漏芯 1 个，玻璃胶 1 支", "Used: drain core 1 pc, silicone 1 tube"),
                "orderClass": "ordinary",
                "classWord": MadeUpOrders.classWords[1],
                "cameBack": Scene.say("WX-2025-01893 保修期内返修", "Came back within the guarantee of WX-2025-01893"),
                "onTablet": true
            }, {
                "orderId": "WX-2025-01893",
                "title": Scene.say("卫生间吊顶有水渍", "Water marks on the bathroom ceiling"),
                "detail": Scene.say("2025年11月9日 · 已归档", "9 Nov 2025 · Archived"),
                "outcome": Scene.say("业主不在", "the owner was absent"),
                "materials": "",
                "orderClass": "emergency",
                "classWord": MadeUpOrders.classWords[0],
                "cameBack": "",
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
