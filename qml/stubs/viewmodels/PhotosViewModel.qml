import QtQml
import Siteproof.Stubs

/// Stands for all photographs of an order.
OrderAspect {
    id: photos

    readonly property Rows all: Rows {
        rows: Scene.among("empty loading") ? [] : MadeUpPhotos.all
    }
    readonly property Rows pairs: Rows {
        rows: Scene.among("empty loading unpaired") ? [] : MadeUpPhotos.pairs
    }
    readonly property Rows lines: Rows {
        rows: MadeUpPhotos.lines(Array.from(photos.all.rows), Array.from(photos.pairs.rows), photos.columns, photos.pairColumns, photos.pairsApart)
    }
    property int columns: 1
    property int pairColumns: 1
    property bool pairsApart: false
    readonly property int count: all.count
    readonly property int pairCount: pairs.count
    property var among: []

    function photoAt(position: int): string {
        return Array.from(photos.all.rows)[position]?.photoId ?? "";
    }
    function positionOf(photo: string): int {
        return Array.from(photos.all.rows).findIndex(row => row.photoId === photo);
    }
    function pairAt(position: int): int {
        return Array.from(photos.pairs.rows).findIndex(pair => pair.before === position || pair.after === position);
    }
}
