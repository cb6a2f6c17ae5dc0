import QtQml
import Siteproof.Stubs

/// Stands for the marks over a photo while they are drawn.
OrderAspect {
    id: annotation

    property string photo
    readonly property string imageUrl: Scene.state === "loading" ? "" : MadeUpPhotos.url("pipe", "before", 1)
    property string tool: Scene.wants("hiding") ? "blur" : Scene.wants("measuring") ? "measure" : "arrow"
    property string colour: "red"
    readonly property string marks: Scene.among("drawn saved measuring hiding not-saved") ? MadeUpPhotos.drawn : ""
    readonly property bool canUndo: changed
    readonly property bool canRedo: false
    readonly property bool changed: Scene.among("drawn measuring hiding not-saved")
    readonly property string guidance: tool === "blur" ? Scene.say("在人脸或证件上画一个框。只有对外分享的副本会遮住它。", "Draw a box over a face or a paper. Only copies that are shared hide it.") : tool === "measure" ? Scene.say("沿要测量的地方画线，须与比例尺在同一平面。", "Draw along what is to be measured, in the plane of the scale.") : Scene.say("从文字处画向要看的地方。", "Draw from the word to what matters.")
    readonly property string savedText: Scene.state === "saved" ? Scene.say("已保存", "Saved") : ""
    readonly property DraftKeeper draft: DraftKeeper {
    }

    signal drawn
    signal textWanted
    signal lengthWanted

    function begin(x: real, y: real): void {
    }
    function move(x: real, y: real): void {
    }
    function end(): void {
    }
    function cancel(): void {
    }
    function giveText(text: string): void {
    }
    function giveLength(length: string, unit: string): void {
    }
    function undo(): void {
    }
    function redo(): void {
    }
    function save(): void {
    }
}
