import QtQml
import Siteproof.Stubs

/// Stands for all photographs of an order.
OrderAspect {
    id: photos

    readonly property Rows all: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.all
    }
    readonly property Rows before: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.ofStage("before")
    }
    readonly property Rows during: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.ofStage("during")
    }
    readonly property Rows after: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.ofStage("after")
    }
    readonly property Rows singleBefore: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.singleOfStage("before", photos.pairs.count > 0)
    }
    readonly property Rows singleDuring: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.singleOfStage("during", photos.pairs.count > 0)
    }
    readonly property Rows singleAfter: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.singleOfStage("after", photos.pairs.count > 0)
    }
    readonly property Rows pairs: Rows {
        rows: Scene.among("empty loading unpaired") ? [] : MadeUpPhotos.pairs
    }
    readonly property int count: all.count
    readonly property int beforeCount: before.count
    readonly property int duringCount: during.count
    readonly property int afterCount: after.count
    readonly property int singleBeforeCount: singleBefore.count
    readonly property int singleDuringCount: singleDuring.count
    readonly property int singleAfterCount: singleAfter.count
    readonly property int pairCount: pairs.count
    property var among: []

    function positionOf(photo: string): int {
        return Array.from(photos.all.rows).findIndex(row => row.photoId === photo);
    }
    function pairAt(position: int): int {
        return Array.from(photos.pairs.rows).findIndex(pair => pair.before === position || pair.after === position);
    }
}
