import QtQml
import Siteproof.Stubs

/// Stands for the owner's page.
OrderAspect {
    id: signOff

    enum Outcome {
        Signed,
        Absent,
        Refused
    }

    readonly property string summary: MadeUpSummary.text
    readonly property var sealedPhotos: Scene.state === "loading" ? [] : MadeUpPhotos.all.map(photo => photo.photoId)
    readonly property string sealedText: Scene.say("签字并封存的正是这段文字和这些照片。", "Exactly this text and these photos are signed and sealed.")
    readonly property Ink ink: Ink {
        written: Scene.among("signed finished not-saved saving")
    }
    readonly property DraftKeeper draft: DraftKeeper {
    }
    property int outcome: Scene.among("absent finished-absent") ? SignOffViewModel.Absent : Scene.state === "refused" ? SignOffViewModel.Refused : SignOffViewModel.Signed
    property string name: ink.written ? Scene.say("王秀兰", "Wang Xiulan") : ""
    property int rating: ink.written ? 5 : 0
    property string remarks: ink.written ? Scene.say("师傅很细心，收拾得干净。", "Careful work, and everything was left clean.") : ""
    property string reason: Scene.state === "refused" ? Scene.say("业主认为吊顶颜色不一致", "The owner finds that the ceiling's colour does not match") : ""
    readonly property string missing: outcome !== SignOffViewModel.Signed ? (reason === "" ? Scene.say("请写明没有签字的原因。", "Write down why nobody signs.") : "") : ink.written ? "" : Scene.say("请在框内签名。", "Please sign in the box.")
    readonly property string actionText: outcome === SignOffViewModel.Signed ? Scene.say("签字并封存", "Sign and seal") : Scene.say("记录为未签字", "Record without a signature")
    readonly property bool finished: Scene.among("finished finished-absent")

    signal inputChanged

    function record(): void {
    }
}
