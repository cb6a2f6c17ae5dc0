import QtQml
import Siteproof.Stubs

/// Stands for everybody who works with this tablet.
QtObject {
    readonly property string beginning: Scene.state === "beginning" ? "zhao.qiang" : ""
    readonly property bool several: Scene.among("several")

    signal begun(bool admitted)
    signal added
    signal sent
}
