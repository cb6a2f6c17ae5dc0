import QtQml
import Siteproof.Stubs

/// Stands for what was typed and not recorded yet.
QtObject {
    readonly property string problem: Scene.state === "not-kept" ? Scene.say("没有保存成功，之前保存的内容都在。（磁盘已满）", "It could not be saved. What was saved before is safe. (the disk is full)") : ""
    readonly property string problemField: Scene.state === "not-kept" ? "note" : ""

    signal replaced

    function value(field: string, otherwise: string): string {
        return otherwise ?? "";
    }
    function put(field: string, text: string): void {
    }
    function flush(): void {
    }
}
