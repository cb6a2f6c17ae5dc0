import QtQml
import Siteproof.Stubs

/// Stands for a quote that is written, shown and answered.
OrderAspect {
    id: quote

    enum Phase {
        Writing,
        Showing,
        Agreed,
        Declined
    }

    readonly property int phase: Scene.wants("shown signed by-phone") ? QuoteViewModel.Showing : Scene.wanted === "agreed" ? QuoteViewModel.Agreed : Scene.wanted === "declined" ? QuoteViewModel.Declined : QuoteViewModel.Writing
    readonly property string stateText: [changeOrder ? Scene.say("变更报价：须业主另行同意。", "A change: it needs the owner's consent of its own.") : Scene.say("还没有报价。过保后须业主同意价格才能开工。", "No quote yet. Out of warranty the owner agrees to a price before work begins."), Scene.say("265 CNY，等待业主答复", "265 CNY, waiting for the owner's word"), Scene.say("265 CNY，王秀兰 今天 11:02 同意", "265 CNY agreed by Wang Xiulan, today 11:02"), Scene.say("265 CNY，王秀兰 今天 11:02 不同意：太贵，先不修", "265 CNY declined by Wang Xiulan, today 11:02: too dear for now")][phase]
    readonly property bool wanted: Scene.among("out-of-warranty shown agreed declined")
    readonly property bool editable: true
    readonly property bool changeOrder: Scene.wanted === "change"
    readonly property Rows lines: Rows {
        rows: Scene.state === "loading" ? [] : Scene.wanted === "empty" ? [MadeUpQuote.empty] : MadeUpQuote.lines
    }
    readonly property int lineCount: lines.count
    readonly property string total: Scene.wanted === "empty" ? "0 CNY" : "265 CNY"
    readonly property string missing: Scene.wanted === "empty" ? Scene.say("每一行都要写明做什么或用什么。", "Each line needs words: what is done or used.") : ""
    readonly property DraftKeeper draft: DraftKeeper {
    }
    readonly property string text: MadeUpQuote.text
    readonly property SignerEntry owner: SignerEntry {
        ink.written: Scene.wanted === "signed"
        name: Scene.say("王秀兰", "Wang Xiulan")
    }
    readonly property DraftKeeper wordDraft: DraftKeeper {
    }
    readonly property var ways: ["in_person", "phone", "writing"]
    readonly property var wayTitles: [Scene.say("当面", "in person"), Scene.say("电话", "by phone"), Scene.say("书面", "in writing")]
    property string way: Scene.wanted === "by-phone" ? "phone" : "in_person"
    readonly property bool signatureNeeded: way === "in_person"
    readonly property string wordMissing: Scene.wanted === "shown" ? Scene.say("请业主在签字板上签名。", "Let the owner sign on the pad.") : ""

    signal wordChanged

    function addLine(): void {
    }
    function removeLine(line: string): void {
    }
    function setLine(line: string, field: string, value: string): void {
    }
    function takeMaterial(line: string, code: string): void {
    }
    function make(): void {
    }
    function rewrite(): void {
    }
    function stopRewriting(): void {
    }
    function agree(): void {
    }
    function decline(reason: string): void {
    }
}
