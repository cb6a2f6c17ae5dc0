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
        DateTime
    }

    readonly property Rows items: Rows {
        rows: Scene.state === "loading" ? [] : checklist.absence !== "" ? [] : MadeUpChecklist.items
    }
    readonly property int count: items.count
    readonly property string title: absence !== "" ? "" : Scene.say("漏水维修检查单", "Leak repair checklist")
    readonly property string progressText: absence !== "" ? "" : Scene.say("必填 2/6", "2 of 6 required answers")
    readonly property bool editable: Scene.state !== "done"
    readonly property var verdicts: Scene.among("start waiting no-checklist") ? [] : [Scene.say("水压高于 0.55 MPa：加装减压阀", "Pressure above 0.55 MPa: add a reducing valve")]
    readonly property string absence: Scene.state === "no-checklist" ? Scene.say("检查单会在下次同步时到达。", "The checklist comes with the next synchronisation.") : ""
    readonly property DraftKeeper draft: DraftKeeper {
    }

    function answer(item: string, value: string): void {
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
