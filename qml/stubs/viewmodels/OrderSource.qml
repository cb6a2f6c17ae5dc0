import QtQml
import Siteproof.Stubs

/// Stands for one order as it was read.
QtObject {
    id: source

    required property AppSession session
    property string orderId
    readonly property bool loaded: orderId !== "" && !Scene.among("loading failed")
    readonly property string problem: Scene.state === "failed" ? Scene.say("平板上没有这张工单。可能已派给其他人。", "This order is not on the tablet. It may have been given to somebody else.") : ""

    signal changed

    onLoadedChanged: source.changed()

    function reload(): void {
    }
}
