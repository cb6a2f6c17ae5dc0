import QtQml
import Siteproof.Stubs

/// What the view models of one order have in common.
QtObject {
    required property OrderSource source
    property string problem: Scene.state === "not-saved" ? Scene.say("没有保存成功，之前保存的内容都在。（磁盘已满）", "It could not be saved. What was saved before is safe. (the disk is full)") : ""
    property bool saving: Scene.state === "saving"

    signal updated
    signal saved

    function clearProblem(): void {
    }
}
