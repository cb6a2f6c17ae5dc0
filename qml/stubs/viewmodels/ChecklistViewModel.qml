import QtQml
import Siteproof.Stubs

/// Stands for the checklist.
OrderAspect {
    id: checklist

    enum Kind {
        Number,
        Choice,
        YesNo,
        Text,
        DateTime,
        MultiChoice,
        Date,
        Barcode,
        Position,
        Pin,
        Photo,
        Signature,
        Material,
        TimedTest,
        Repeat,
        Table,
        Row,
        TableRow,
        Computed,
        Note
    }
    enum Outcome {
        Passed,
        Failed,
        Abandoned
    }

    readonly property Rows items: Rows {
        rows: Scene.state === "loading" ? [] : checklist.absence !== "" ? [] : Scene.among("kinds here here-failed") ? MadeUpChecklist.kinds : Scene.wanted === "raise" ? MadeUpChecklist.findings : MadeUpChecklist.items
    }
    readonly property int count: items.count
    readonly property string title: absence !== "" ? "" : Scene.say("漏水维修检查单", "Leak repair checklist")
    readonly property string progressText: absence !== "" ? "" : Scene.say("必填 2/6", "2 of 6 required answers")
    readonly property bool editable: Scene.state !== "done"
    readonly property Rows verdicts: Rows {
        rows: Scene.among("start waiting no-checklist loading") ? [] : MadeUpChecklist.verdicts
    }
    readonly property int verdictCount: verdicts.count
    readonly property var plans: Scene.state === "no-plan" ? [] : [MadeUpChecklist.plan]
    readonly property bool testRunning: false
    readonly property string undoText: Scene.state === "kinds" ? Scene.say("已移除：缺陷 3", "Taken out: Defect 3") : ""
    readonly property string absence: Scene.state === "no-checklist" ? Scene.say("检查单会在下次同步时到达。", "The checklist comes with the next synchronisation.") : ""
    readonly property DraftKeeper draft: DraftKeeper {
    }

    function answer(item: string, value: string): void {
    }
    function toggle(item: string, option: string): void {
    }
    function addRow(repeat: string): void {
    }
    function removeRow(row: string): void {
    }
    function undoRemove(): void {
    }
    function openRow(row: string): void {
    }
    function beginTest(item: string): void {
    }
    function endTest(item: string, outcome: int, reason: string): void {
    }
    function reasonField(item: string): string {
        return item + "#reason";
    }
    function refresh(): void {
    }
    function typedOf(item: string): string {
        return Scene.wanted === "marked" ? "two_rooms 7400 7600" : "";
    }
    function type(item: string, text: string): void {
    }
    function answerNow(item: string): void {
    }
    function untype(item: string): void {
    }
    function rowOf(item: string): int {
        return 0;
    }
}
