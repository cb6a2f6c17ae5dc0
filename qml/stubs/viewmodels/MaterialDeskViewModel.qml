import QtQml
import Siteproof.Stubs

/// Stands for what became of an order's material.
OrderAspect {
    id: desk

    readonly property Rows requests: Rows {
        rows: Scene.state === "loading" || Scene.among("start empty") ? [] : MadeUpStock.requests
    }
    readonly property int requestCount: requests.count
    readonly property Rows moved: Rows {
        rows: Scene.state === "loading" || Scene.among("start empty") ? [] : MadeUpStock.moved
    }
    readonly property int movedCount: moved.count
    readonly property Rows photos: Rows {
        rows: MadeUpStock.photos
    }
    readonly property int photoCount: photos.count
    readonly property bool open: Scene.state !== "done"
    readonly property string warnings: Scene.state === "warned" ? Scene.say("车上还有原配件 FM-0115：2 个。", "The original FM-0115 is in the van: 2 pc.") : ""
    property string request
    readonly property string requestTitle: Scene.say("三角阀 DN15 · 2 个", "Angle valve DN15 · 2 pc")
    readonly property string requestLeft: Scene.say("批准的还有 1 个未到。", "1 pc still to come of what was granted.")
    readonly property string requestCode: request === "" ? "" : "FM-0115"
    readonly property string requestQuantity: "1"
    readonly property string requestUnit: request === "" ? "" : Scene.say("个", "pc")
    readonly property Rows substitutes: Rows {
        rows: [{
                "code": "FM-0120",
                "name": Scene.say("截止阀 DN15", "Stop valve DN15"),
                "byStore": true
            }, {
                "code": "FM-0125",
                "name": Scene.say("球阀 DN15", "Ball valve DN15"),
                "byStore": false
            }]
    }
    readonly property int substituteCount: substitutes.count
    readonly property bool reasonGiven: Scene.wanted === "by-store"
    readonly property bool asksAgain: Scene.state === "again"
    readonly property var ways: ["in_person", "phone", "writing"]
    readonly property var wayTitles: [Scene.say("当面", "in person"), Scene.say("电话", "by phone"), Scene.say("书面", "in writing")]
    readonly property var returnReasons: [Scene.say("用剩的", "Left over"), Scene.say("规格或型号不对", "Wrong size or kind"), Scene.say("已损坏", "Damaged")]
    readonly property DraftKeeper receiveDraft: DraftKeeper {
    }
    readonly property DraftKeeper substituteDraft: DraftKeeper {
    }
    readonly property DraftKeeper useDraft: DraftKeeper {
    }
    readonly property DraftKeeper returnDraft: DraftKeeper {
    }

    problem: Scene.state === "again" ? Scene.say("比批准的多。请写明原因，再次确认。", "This is more than was granted. Say why it came, then take it in all the same.") : Scene.state === "not-saved" ? Scene.say("没有保存成功，之前保存的内容都在。（磁盘已满）", "It could not be saved. What was saved before is safe. (the disk is full)") : ""

    function stepped(quantity: string, by: int): string {
        return String(Math.max(1, (parseInt(quantity) || 0) + by));
    }
    function readWarnings(): void {
    }
    function receive(item: string, quantity: string, unit: string, batch: string, good: bool, remark: string, allTheSame: bool): void {
    }
    function use(item: string, quantity: string, unit: string, batch: string, photo: string): void {
    }
    function giveBack(item: string, quantity: string, unit: string, batch: string, reason: string): void {
    }
    function agreeSubstitute(item: string, givenBy: string, how: string, reason: string): void {
    }
}
