import QtQml
import Siteproof.Stubs

/// Stands for the count of the van.
QtObject {
    id: take

    required property AppSession session
    property string inHand
    readonly property bool loaded: Scene.state !== "loading"
    readonly property string problem: ""
    readonly property string refused: Scene.state === "refused" ? Scene.say("请输入数字，例如 12.5。", "Enter a number, for example 12.5.") : ""
    readonly property bool saving: Scene.state === "saving"
    readonly property string orderText: Scene.among("loading no-order") ? "" : MadeUpOrders.firstTitle
    readonly property Rows lines: Rows {
        rows: Scene.among("loading empty no-order") ? [] : MadeUpStock.counts
    }
    readonly property int count: lines.count
    readonly property int countedCount: finished ? 4 : 2
    readonly property string progress: count === 0 ? "" : finished ? Scene.say("全部盘点完毕。", "Everything is counted.") : Scene.say("4 种中还有 2 种未盘点。", "2 of 4 are still to be counted.")
    readonly property bool finished: Scene.state === "finished"
    readonly property Rows differences: Rows {
        rows: MadeUpStock.counts.slice(0, 1)
    }
    readonly property int differenceCount: differences.count
    property string line
    readonly property string lineName: Scene.say("三角阀", "Angle valve")
    readonly property string lineUnit: Scene.say("个", "pc")
    readonly property string lineExpected: Scene.say("账面 3 个", "by the books 3 pc")
    readonly property bool lineKnown: true
    readonly property string lineField: "quantity"
    readonly property DraftKeeper draft: DraftKeeper {
    }

    signal updated
    signal recorded

    function reload(): void {
    }
    function stepped(quantity: string, by: int): string {
        return String(Math.max(0, (parseInt(quantity) || 0) + by));
    }
    function record(quantity: string): void {
    }
    function recordAsExpected(): void {
    }
    function take(code: string, unit: string, scanned: bool): bool {
        return true;
    }
    function finish(): void {
    }
    function goOn(): void {
    }
}
