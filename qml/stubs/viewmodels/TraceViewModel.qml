import QtQml
import Siteproof.Stubs

/// Stands for the way of a batch.
QtObject {
    id: trace

    property AppSession session: null
    property string batch
    readonly property Rows lines: Rows {
        rows: trace.session === null || trace.batch === "" || Scene.state === "nothing-found" ? [] : MadeUpStock.trace
    }
    readonly property int count: lines.count
    readonly property bool loaded: true
    readonly property bool more: false
    readonly property string problem: ""

    signal updated

    function reload(): void {
    }
}
