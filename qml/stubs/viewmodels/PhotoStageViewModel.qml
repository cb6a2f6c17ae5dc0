import QtQml
import Siteproof.Stubs

/// Stands for the photographs of one stage.
OrderAspect {
    id: photoStage

    required property string stage
    readonly property Rows photos: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state === "start" ? [] : MadeUpPhotos.ofStage(photoStage.stage)
    }
    readonly property int count: photos.count
    readonly property string stageWord: MadeUpPhotos.stageWord(stage)
    readonly property string planText: complete ? Scene.say("照片 3/3", "3 of 3 photos") : Scene.say("照片 " + count + "/3，还缺角度：整体", count + " of 3 photos, angles still missing: whole room")
    readonly property bool complete: Scene.state === "done"
}
