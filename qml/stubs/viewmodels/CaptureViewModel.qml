import QtQml
import Siteproof.Stubs

/// Stands for taking photographs.
OrderAspect {
    id: shooting

    property CameraKit kit: null
    property string stage: Scene.wants("after aligned retake") ? "after" : "before"
    property string item
    readonly property string itemTitle: item === "" ? "" : Scene.say("入户照片", "Pictures of the entrance")
    readonly property bool repairStagesOpen: Scene.wants("after aligned retake")
    readonly property string place: presetPlace
    readonly property string presetPlace: MadeUpPhotos.places[0]
    readonly property var places: MadeUpPhotos.places
    readonly property DraftKeeper draft: DraftKeeper {
    }
    property string pair: "photo-0"
    readonly property Rows pairs: Rows {
        rows: Scene.state === "loading" ? [] : MadeUpPhotos.ofStage("before").map(photo => Object.assign({
                        "chosen": photo.photoId === shooting.pair
                    }, photo))
    }
    readonly property bool pairsWanted: stage === "after"
    readonly property string pairUrl: pairsWanted ? MadeUpPhotos.url("ceiling", "before", 0) : ""
    readonly property Rows strip: Rows {
        rows: Scene.state === "loading" ? [] : Scene.among("empty blocked") ? [] : MadeUpPhotos.ofStage(shooting.stage).map(photo => Object.assign({
                        "note": Scene.state === "failed" && photo.position === 2 ? Scene.say("未保存", "Not saved") : Scene.state === "blurred" && photo.position === 2 ? Scene.say("请查看", "Look again") : "",
                        "failed": Scene.state === "failed" && photo.position === 2
                    }, photo))
    }
    readonly property string wantedText: complete ? Scene.say("3 个角度已拍齐", "All 3 angles are there") : Scene.say((strip.count > 2 ? 2 : strip.count) + "/3 个角度", (strip.count > 2 ? 2 : strip.count) + " of 3 angles")
    readonly property bool complete: Scene.state === "done"
    readonly property string blockedText: Scene.state === "blocked" ? Scene.say("先记录业主同意入户，才能拍照。", "Record the owner's consent to enter first; then photos can be taken.") : ""
    property bool burst: Scene.state === "after"
    readonly property bool canShoot: blockedText === ""
    readonly property string lastPhoto: Scene.among("good blurred checking retake") ? "photo-2" : ""
    readonly property bool judging: Scene.state === "checking"
    readonly property string failedText: Scene.state === "failed" ? Scene.say("有 1 张照片还没有保存好，照片仍在本机。", "1 photo is not saved yet; it is kept on this tablet.") : ""
    readonly property string savedText: Scene.state === "done" ? Scene.say("已保存到本机。", "Saved on this tablet.") : ""

    signal fulfilled

    function choosePlace(place: string): void {
    }
    function shoot(): void {
    }
    function retry(): void {
    }
    function retake(): void {
    }
    function dismiss(): void {
    }
    function addFile(file: url): void {
    }
}
