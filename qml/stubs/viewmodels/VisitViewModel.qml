import QtQml
import Siteproof.Stubs

/// Stands for the visit's path.
OrderAspect {
    enum Waiting {
        Suspended,
        Material,
        Appointment
    }

    readonly property Rows steps: Rows {
        rows: Scene.state === "loading" ? [] : MadeUpVisit.steps
    }
    readonly property int nextAction: Scene.state === "done" ? VisitPath.NoAction : Scene.state === "waiting" ? VisitPath.Resume : Scene.state === "start" ? VisitPath.Advance : VisitPath.TakePhoto
    readonly property string nextText: Scene.state === "done" ? "" : Scene.state === "waiting" ? Scene.say("继续维修", "Go on with the work") : Scene.state === "start" ? Scene.say("接单并出发", "Accept and set off") : Scene.say("拍维修前照片（2/3）", "Take photos before the repair (2 of 3)")
    readonly property string otherText: Scene.state === "start" ? Scene.say("接单，稍后出发", "Accept, go later") : ""
    readonly property string undoText: Scene.state === "undo" ? Scene.say("已记录：已到场。", "Recorded: On site.") : ""
    readonly property string restText: Scene.state === "done" ? Scene.say("已签字并封存。到达服务器后由前台关闭工单。", "Signed and sealed. The front desk closes the order after it has arrived there.") : ""
    readonly property var blocked: blockedText === "" ? [] : [blockedText]
    readonly property string blockedText: Scene.among("done waiting start undo") ? "" : Scene.say("维修前照片还缺 1 个角度。另有 2 项。", "One angle before the repair is missing. And 2 more.")
    readonly property string nextStage: "before"
    readonly property string nextItem: ""
    readonly property string nextTap: ""
    readonly property string quotedPrice: ""
    readonly property bool canSuspend: !Scene.among("done waiting")
    readonly property bool priceNeeded: Scene.state === "out-of-warranty"
    readonly property string contactName: Scene.say("王秀兰", "Wang Xiulan")
    readonly property var pauseReasons: ["owner_wish", "special_order"]
    readonly property var pauseTitles: [Scene.say("业主要求改期", "The owner asked for a later date"), Scene.say("材料专项订购中", "Material is on special order")]
    readonly property var consentWays: ["in_person", "by_phone", "in_writing"]
    readonly property var consentTitles: [Scene.say("当面", "in person"), Scene.say("电话", "by phone"), Scene.say("书面", "in writing")]
    readonly property DraftKeeper callDraft: DraftKeeper {
    }
    readonly property DraftKeeper consentDraft: DraftKeeper {
    }
    readonly property DraftKeeper planDraft: DraftKeeper {
    }
    readonly property DraftKeeper suspendDraft: DraftKeeper {
    }
    readonly property DraftKeeper passDraft: DraftKeeper {
    }
    readonly property DraftKeeper tapDraft: DraftKeeper {
    }

    signal leadsOn

    function advance(): void {
    }
    function advanceOnly(): void {
    }
    function undo(): void {
    }
    function recordCall(reached: bool, note: string): void {
    }
    function recordConsent(givenBy: string, how: string): void {
    }
    function agreePlan(text: string, agreedBy: string, price: string): void {
    }
    function passOver(rule: string, reason: string): void {
    }
    function passText(rule: string): string {
        return Scene.say("维修前照片还缺 1 个角度。", "One angle before the repair is missing.");
    }
    function tapNeedsName(step: string): bool {
        return step === "second_person";
    }
    function tapText(step: string): string {
        return Scene.say("登记同行人员", "Name the second person");
    }
    function takeStep(step: string, name: string): void {
    }
    function suspend(waiting: int, reason: string): void {
    }
}
