import QtQml
import Siteproof.Stubs

/// Stands for a signature that the form asks for.
OrderAspect {
    property string item
    readonly property string title: Scene.say("物业代表签字", "The property manager's signature")
    readonly property string text: Scene.say("交付验房\n物业代表签字\n\n云杉花园 3栋 2单元 1202室\n缺陷 2 处：墙面（主卧），窗（次卧）。\n水表 00412，电表 1188；钥匙 4 把。", "Handover inspection\nThe property manager's signature\n\nSpruce Garden, building 3, unit 2, flat 1202\nTwo defects: wall (bedroom), window (second bedroom).\nWater meter 00412, power meter 1188; 4 keys.")
    readonly property SignerEntry signer: SignerEntry {
        part: SignerEntry.Counterparty
        ink.written: Scene.state === "signed"
        name: Scene.state === "signed" ? Scene.say("赵敏", "Zhao Min") : ""
    }
    readonly property DraftKeeper draft: DraftKeeper {
    }
    readonly property string missing: Scene.state === "signed" ? "" : Scene.say("请填写签字人的姓名。", "Ask for the name of the person who signs.")

    function sign(): void {
    }
}
