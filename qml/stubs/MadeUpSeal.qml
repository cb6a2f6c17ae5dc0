pragma Singleton
import QtQml

/// A made-up order's sealed record: signed once, changed afterwards or sealed again where the scene is.
QtObject {
    id: made

    readonly property bool there: Scene.among("done sealed changed again receipted shared share-failed finished finished-absent finished-represented form not-saved saving")
    readonly property bool since: Scene.among("changed form not-saved saving")
    readonly property bool twice: Scene.state === "again"
    readonly property bool receipted: Scene.among("receipted again shared share-failed done")
    readonly property string first: Scene.say("今天 12:20 · 李伟", "today 12:20 · li.wei")
    readonly property string second: Scene.say("今天 12:52 · 李伟", "today 12:52 · li.wei")
    readonly property string why: Scene.say("业主未到场重新封存：业主已离开；签字后补充", "Sealed again without the owner: The owner has left; added after signing")
    readonly property string added: Scene.say("之后有变化：新增了一张照片 · 今天 12:41 · 李伟", "Changed since: a photo was added · today 12:41 · li.wei")
    readonly property string server: receipted ? Scene.say("服务器自今天 12:24 起已收到，日志编号 3172。", "The server has it since today 12:24, number 3172 of its log.") : Scene.say("服务器尚未确认：会自动发送。", "The server has not confirmed it yet: it goes there by itself.")
    readonly property string timestamp: receipted ? Scene.say("附有权威机构的时间戳。", "An authority's timestamp is with it.") : Scene.say("还没有权威机构的时间戳。", "No timestamp of an authority yet.")
    readonly property var versions: twice ? [made.row(2, second, why, ""), made.row(1, first, "", added)] : there ? [made.row(1, first, "", since ? added : "")] : []

    function row(version: int, when: string, reason: string, change: string): var {
        return {
            "title": Scene.say("版本 %1", "Version %1").arg(version),
            "made": when,
            "reason": reason,
            "server": made.server,
            "timestamp": made.timestamp,
            "change": change
        };
    }
}
