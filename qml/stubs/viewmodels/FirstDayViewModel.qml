import QtQml
import Siteproof.Stubs

/// Stands for the time between enrolment and the first day's list.
QtObject {
    required property AppSession session
    required property SyncService service
    readonly property bool fetching: true
    readonly property bool pinOffered: true
    readonly property string headline: Scene.state === "arriving" ? Scene.say("已收到工单：38 张", "Orders received so far: 38") : Scene.say("正在获取您的工单", "Fetching your orders")
    readonly property string trouble: Scene.state === "offline" ? Scene.say("现在连不上服务器。已收到的可以先用，其余的有网络后会自动送达。", "There is no connection to the server now. What has arrived is here to work with; the rest comes by itself when there is a network.") : ""

    signal updated

    function goOn(): void {
    }
    function answered(): void {
    }
}
