import QtQml
import Siteproof.Stubs

/// Stands for asking the store for material.
OrderAspect {
    readonly property bool canRequest: Scene.state !== "done"
    readonly property DraftKeeper requestDraft: DraftKeeper {
    }

    function stepped(quantity: string, by: int): string {
        return String(Math.max(1, (parseInt(quantity) || 0) + by));
    }
    function request(item: string, quantity: string, unit: string, note: string): void {
    }
}
