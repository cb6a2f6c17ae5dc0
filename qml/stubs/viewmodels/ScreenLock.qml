import QtQml
import Siteproof.Stubs

/// Stands for the window's lock.
QtObject {
    readonly property bool pinSet: Scene.among("pin-set signed absent refused")
    readonly property bool locked: false
    readonly property int idleMinutes: 5

    signal changed

    function lock(): void {
    }
}
