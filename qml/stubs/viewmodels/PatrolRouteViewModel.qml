import QtQml
import Siteproof.Stubs

/// Stands for the way an inspection is walked.
OrderAspect {
    id: route

    readonly property Rows stops: Rows {
        rows: route.walkable && Scene.state !== "loading" ? MadeUpRoute.stops() : []
    }
    readonly property int count: stops.count
    readonly property int nextRow: MadeUpRoute.nextRow
    readonly property bool walkable: Scene.wants("raise walking all-done long")
    readonly property string title: Scene.say("季度巡检", "Quarterly patrol")
    readonly property string progressText: Scene.say("共 %2 站，已完成 %1 站", "%1 of %2 stops done").arg(MadeUpRoute.finished ? MadeUpRoute.count : 3).arg(MadeUpRoute.count)
    readonly property string findingsText: Scene.say("问题：2 · 已派单：1", "Findings: 2 · Orders raised: 1")
    readonly property real progress: MadeUpRoute.finished ? 1 : 3 / MadeUpRoute.count
    readonly property string nextText: MadeUpRoute.finished ? Scene.say("全部查完：返回工单", "All stops are done: back to the order") : Scene.say("下一站：防火门、闭门器", "Next stop: Fire doors and closers")
    readonly property string nextItem: MadeUpRoute.finished ? "" : "stop3"
    readonly property string absence: Scene.wanted === "no-route" ? Scene.say("这不是检查单，没有路线。", "This order is no inspection: there is no route to walk.") : ""
}
