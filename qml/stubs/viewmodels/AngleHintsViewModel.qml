import QtQml
import Siteproof.Stubs

/// Stands for the way to the angle from before.
QtObject {
    property CameraKit kit: null
    property string pair
    property QtObject output: null
    readonly property bool shown: Scene.among("after aligned")
    readonly property bool aligned: Scene.state === "aligned"
    readonly property string text: aligned ? Scene.say("角度一致", "Same angle") : shown ? Scene.say("靠近一些", "Nearer") : ""
    readonly property string iconName: shown && !aligned ? "nearer" : ""

    signal changed
}
