import QtQml
import Siteproof.Stubs

/// Stands for measuring where the device is.
QtObject {
    required property AppSession session
    readonly property bool searching: Scene.state === "here"
    readonly property bool failed: Scene.state === "here-failed"
    readonly property string words: searching ? Scene.say("目前误差 45 米以内，再等一会儿会更准。", "So far it is known to within 45 m. A moment longer makes it finer.") : failed ? Scene.say("半分钟内没有定位结果。请到窗边再试，或手动输入。", "Nothing came within half a minute. Go to a window and try again, or type it.") : ""

    signal updated
    signal found(string answer)

    function ask(): void {
    }
    function stop(): void {
    }
}
