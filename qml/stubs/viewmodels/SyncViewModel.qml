import QtQml
import Siteproof.Stubs

/// Stands for the state of the synchronisation.
QtObject {
    required property AppSession session
    property SyncService service: null
    readonly property bool loaded: Scene.state !== "loading"
    readonly property bool everythingSent: Scene.state === "sent"
    readonly property int eventsPending: Scene.among("sent loading") ? 0 : Scene.state === "aside" ? 0 : 4
    readonly property int uploadsPending: Scene.among("sent loading aside") ? 0 : 3
    readonly property string bytesPending: uploadsPending > 0 ? "9.8 MB" : "0 B"
    readonly property int setAside: Scene.state === "aside" ? 1 : 0
    readonly property string headline: Scene.state === "loading" ? Scene.say("正在查看待发送内容", "Looking at what is waiting") : Scene.state === "sent" ? Scene.say("全部内容已在服务器上", "Everything is on the server") : Scene.state === "aside" ? Scene.say("有记录被服务器暂时搁置", "Some entries were set aside by the server") : Scene.among("paused wifi") ? Scene.say("3 张照片待上传", "3 photos waiting") : Scene.say("3 张照片待上传，连上网络后自动发送", "3 photos waiting; they go out when there is a network")
    readonly property string lastSyncText: Scene.state === "never" ? Scene.say("从未", "never") : Scene.say("今天 11:52", "today 11:52")
    readonly property string activityText: Scene.state === "sending" ? Scene.say("正在上传照片：还剩 7.1 MB，每秒 820 KB", "Sending photos: 7.1 MB left, 820 KB per second") : Scene.state === "failed" ? Scene.say("24 秒后重试", "Trying again in 24 s") : ""
    readonly property string quietText: Scene.state === "paused" ? Scene.say("发送已暂停。所有内容都保存在平板上，等您继续。", "Sending is paused. Everything is kept on this tablet until you go on.") : Scene.state === "wifi" ? Scene.say("照片正在等待 Wi-Fi：当前网络按流量计费。记录照常发送。", "Photos wait for Wi-Fi: the network of now costs. Entries go out all the same.") : Scene.state === "offline" ? Scene.say("现在没有网络。所有内容都保存在平板上，稍后自动发送。", "No network now. Everything is kept on this tablet and goes out by itself later.") : ""
    readonly property string trouble: Scene.state === "failed" ? Scene.say("上次没有发送成功。数据没有丢失，会自动重试。（服务器没有应答）", "The last attempt did not get through. Nothing is lost; it is tried again. (the server did not answer)") : ""
    readonly property bool paused: Scene.state === "paused"
    readonly property bool wifiOnly: Scene.state === "wifi"
    readonly property bool canSync: true
    readonly property string badge: eventsPending + uploadsPending > 0 ? String(eventsPending + uploadsPending) : ""

    signal updated

    function syncNow(): void {
    }
    function setPaused(paused: bool): void {
    }
    function setWifiOnly(only: bool): void {
    }
    function reload(): void {
    }
}
