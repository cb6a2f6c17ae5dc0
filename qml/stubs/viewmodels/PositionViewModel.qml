import QtQml
import Siteproof.Stubs

/// Stands for recording where the technician is.
QtObject {
    required property AppSession session
    readonly property bool recorded: Scene.among("position position-refused")
    readonly property bool refused: Scene.state === "position-refused"
    readonly property string stateText: refused ? Scene.say("这台平板不允许 Siteproof 获取位置。请在系统设置中允许。", "This tablet does not let Siteproof know where it is. Allow it in the system's settings.") : recorded ? Scene.say("目前误差 8 米以内。", "Known to within 8 m.") : ""
    readonly property string problem: ""
    property bool watching: false

    signal updated

    function record(on: bool): void {
    }
    function refresh(): void {
    }
}
