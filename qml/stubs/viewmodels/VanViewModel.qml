import QtQml
import Siteproof.Stubs

/// Stands for the technician's van.
QtObject {
    id: van

    required property AppSession session
    readonly property Rows items: Rows {
        rows: Scene.among("van-empty loading failed") ? [] : MadeUpStock.van
    }
    readonly property int count: items.count
    readonly property bool loaded: !Scene.among("loading failed")
    readonly property string problem: Scene.state === "failed" ? Scene.say("读不出已保存的内容。数据没有丢失，请重新启动程序。", "What is stored cannot be read now. Nothing is lost; start the program again.") : ""
    readonly property string due: count > 0 ? Scene.say("4 种材料中有 2 种该盘点了：每周盘点一次。", "2 of 4 materials are to be counted: that is done every week.") : ""
    readonly property string counted: count > 0 ? Scene.say("上次盘点：11月14日 17:20。", "Counted last 14 Nov 17:20.") : ""

    signal updated

    function reload(): void {
    }
}
