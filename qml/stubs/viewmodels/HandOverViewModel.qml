import QtQml
import Siteproof.Stubs

/// Stands for passing an order on.
OrderAspect {
    readonly property bool canGive: !Scene.among("done loading")
    readonly property var points: Scene.state === "empty" ? [] : [Scene.say("维修后照片 1 / 3，还差 2 张。", "1 of 3 after photos are there: take 2 more."), Scene.say("“24 小时闭水试验”还在进行，最早 2026-11-23 10:40 UTC+08:00 可以结束。", "\"24-hour water test\" is running and may end from 2026-11-23 10:40 UTC+08:00 on."), Scene.say("申请的材料还没有答复：VALVE-15 2 pc", "Requested and not answered yet: VALVE-15 2 pc")]
    readonly property string standing: Scene.state === "done" ? Scene.say("赵强于今天 17:05 接手。", "Taken over by zhao.qiang today 17:05.") : Scene.state === "waiting" ? Scene.say("今天 16:50 移交给 zhao.qiang，对方还没有接手。", "Handed to zhao.qiang today 16:50; not taken yet.") : ""
    readonly property bool waiting: Scene.state === "waiting"
    readonly property var colleagues: Scene.state === "empty" ? [] : ["chen.wei", "zhao.qiang"]
    readonly property DraftKeeper draft: DraftKeeper {
    }

    function askColleagues(): void {
    }
    function give(to: string, note: string, extra: string): void {
    }
}
