import QtQml
import Siteproof.Stubs

/// Stands for the level.
QtObject {
    readonly property bool meaningful: true
    readonly property real tilt: Scene.state === "after" ? 0.4 : 4.2
    readonly property bool level: Math.abs(tilt) <= 1

    signal changed

    function setActive(active: bool): void {
    }
}
