import QtQml
import Siteproof.Stubs

/// Stands for the search by what is on packages.
QtObject {
    id: barcode

    required property AppSession session
    readonly property string read: Scene.among("several unknown") ? "6901234567892" : ""
    readonly property Rows items: Rows {
        rows: Scene.state === "several" ? MadeUpStock.parts.slice(2) : []
    }
    readonly property int count: items.count
    readonly property string unknown: Scene.state === "unknown" ? Scene.say("仓库清单里没有 6901234567892。请按名称或编码选择材料，并把这个号码告诉仓库。", "The store's list does not know 6901234567892. Choose the material by its name or code, and tell the store this number.") : ""
    readonly property string problem: ""

    signal updated
    signal chosen(string code, string unit)

    function find(text: string): void {
    }
    function clear(): void {
    }
}
