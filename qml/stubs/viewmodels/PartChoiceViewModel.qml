import QtQml
import Siteproof.Stubs

/// Stands for the choice of a material from the van and the store.
QtObject {
    id: choice

    property AppSession session: null
    property string search
    property bool vanOnly: false
    readonly property Rows items: Rows {
        rows: choice.session === null || Scene.among("empty nothing-found") ? [] : choice.vanOnly ? MadeUpStock.parts.slice(0, 2) : MadeUpStock.parts
    }
    readonly property int count: items.count
    readonly property bool loaded: true
    readonly property string namedName: search === "FM-0115" ? Scene.say("三角阀", "Angle valve") : ""
    readonly property string namedDetail: search === "FM-0115" ? Scene.say("车上有 3 个", "3 pc in the van") : ""
    readonly property var batches: search === "FM-0115" ? ["20260914-A", "20261102-C"] : []
    readonly property string problem: ""

    signal updated

    function reload(): void {
    }
}
