import QtQml
import Siteproof.Stubs

/// Stands for the order's sealed record.
OrderAspect {
    id: seal

    enum State {
        Unsealed,
        Sealed,
        Changed
    }

    property int state: !MadeUpSeal.there ? SealViewModel.Unsealed : MadeUpSeal.since ? SealViewModel.Changed : SealViewModel.Sealed
    property string headline: !MadeUpSeal.there ? "" : MadeUpSeal.since ? Scene.say("版本 1 封存后有变化", "Changed since version 1 was sealed") : Scene.say("已封存 · 版本 %1", "Sealed · version %1").arg(MadeUpSeal.twice ? 2 : 1)
    property string madeText: !MadeUpSeal.there ? "" : Scene.say("封存于", "Sealed ") + (MadeUpSeal.twice ? MadeUpSeal.second + " · " + MadeUpSeal.why : MadeUpSeal.first)
    property string changeText: MadeUpSeal.since ? MadeUpSeal.added : ""
    property string serverText: MadeUpSeal.there ? MadeUpSeal.server : ""
    property string timestampText: MadeUpSeal.there ? MadeUpSeal.timestamp : ""
    readonly property Rows versions: Rows {
        rows: MadeUpSeal.versions
    }
    readonly property var signatures: MadeUpSeal.there ? [Scene.say("业主：王秀兰 · 今天 12:20", "Owner: Wang Xiulan · today 12:20"), Scene.say("见证人：赵敏 · 邻居，维修时在场 · 今天 12:20", "Witness: Zhao Min · Neighbour, present during the repair · today 12:20")] : []
    readonly property var clockJumps: MadeUpSeal.there && Scene.state !== "sealed" ? [Scene.say("平板的时钟被调慢了 2 小时：从今天 13:05 到今天 11:05。", "The tablet's clock was set back by 2 h, from today 13:05 to today 11:05.")] : []
    property string photosText: Scene.say("记录中有 7 张照片", "7 photos in the record")
    readonly property var readyReasons: [Scene.say("业主已离开；签字后补充", "The owner has left; added after signing"), Scene.say("更正；已电话告知业主", "Correction; the owner was told by phone"), Scene.say("上门后返工；业主下次签字", "Rework after the visit; the owner signs next time")]
    readonly property DraftKeeper draft: DraftKeeper {
    }
    property bool sharing: Scene.state === "saving"
    property string sharedText: Scene.state === "shared" ? Scene.say("已保存为 Documents/WO-2026-00117-evidence.zip", "Saved as Documents/WO-2026-00117-evidence.zip") : ""
    property string shareProblem: Scene.state === "share-failed" ? Scene.say("存储空间已满：请腾出空间后再试。", "The storage is full: free some space and try again.") : ""

    signal shared

    function sealAgain(reason: string): void {
    }
    function shareEvidence(folder: url): void {
    }
}
