import QtQml
import Siteproof.Stubs

/// Stands for the owner's page.
OrderAspect {
    id: signOff

    enum Outcome {
        Signed,
        Represented,
        Absent,
        Refused
    }

    readonly property string summary: MadeUpSummary.text
    readonly property var sealedPhotos: Scene.state === "loading" ? [] : MadeUpPhotos.all.map(photo => photo.photoId)
    readonly property string sealedText: Scene.say("签字并封存的正是这段文字和这些照片。", "Exactly this text and these photos are signed and sealed.")
    readonly property SignerEntry owner: SignerEntry {
        ink.written: signOff.cosigners.written
        name: signOff.cosigners.written ? Scene.say("王秀兰", "Wang Xiulan") : ""
    }
    readonly property SignerEntry representative: SignerEntry {
        part: SignerEntry.Representative
        ink.written: signOff.cosigners.written
        name: Scene.say("陈立", "Chen Li")
        reason: Scene.say("租客；业主不在此居住", "Tenant; the owner lives elsewhere")
    }
    readonly property var cosigners: QtObject {
        readonly property bool written: Scene.among("signed represented cosigned finished finished-represented not-saved saving")
        readonly property bool accompanied: Scene.among("cosigned finished-represented")
        readonly property list<SignerEntry> beside: [
            SignerEntry {
                part: SignerEntry.Technician
                ink.written: true
                name: Scene.say("李伟", "Li Wei")
            },
            SignerEntry {
                part: SignerEntry.Witness
                ink.written: Scene.state !== "cosigned"
                name: Scene.say("赵敏", "Zhao Min")
                reason: Scene.say("邻居，维修时在场", "Neighbour, present during the repair")
            }
        ]
        readonly property list<SignerEntry> entries: accompanied ? beside : []
        readonly property bool hasTechnician: accompanied
        readonly property bool hasSupervisor: false
        readonly property bool full: false

        function add(part: int): void {
        }
        function remove(entry: SignerEntry): void {
        }
    }
    readonly property list<SignerEntry> signers: !bearsSignature ? [] : cosigners.accompanied ? [outcome === SignOffViewModel.Represented ? representative : owner, cosigners.beside[0], cosigners.beside[1]] : [outcome === SignOffViewModel.Represented ? representative : owner]
    readonly property var representedReasons: [Scene.say("家属签字；业主外出", "Family; the owner is away"), Scene.say("租客；业主不在此居住", "Tenant; the owner lives elsewhere"), Scene.say("物业代签；业主电话委托", "Property office; the owner asked by phone"), Scene.say("业主无法写字", "The owner cannot write")]
    readonly property bool bearsSignature: outcome === SignOffViewModel.Signed || outcome === SignOffViewModel.Represented
    readonly property DraftKeeper draft: DraftKeeper {
    }
    property int outcome: Scene.among("absent finished-absent") ? SignOffViewModel.Absent : Scene.state === "refused" ? SignOffViewModel.Refused : Scene.among("represented finished-represented") ? SignOffViewModel.Represented : SignOffViewModel.Signed
    property int rating: cosigners.written ? 5 : 0
    property string remarks: cosigners.written ? Scene.say("师傅很细心，收拾得干净。", "Careful work, and everything was left clean.") : ""
    property string reason: Scene.state === "refused" ? Scene.say("业主认为吊顶颜色不一致", "The owner finds that the ceiling's colour does not match") : ""
    readonly property string missing: !bearsSignature ? (reason === "" ? Scene.say("请写明没有签字的原因。", "Write down why nobody signs.") : "") : !cosigners.written ? Scene.say("请在框内签名。", "Please sign in the box.") : Scene.state === "cosigned" ? Scene.say("见证人：请签名，或取消这个签名。", "Witness: please sign, or take this signature off.") : ""
    readonly property string actionText: bearsSignature ? Scene.say("签字并封存", "Sign and seal") : Scene.say("记录为未签字", "Record without a signature")
    readonly property bool finished: Scene.among("finished finished-absent finished-represented")

    signal inputChanged

    function record(): void {
    }
}
