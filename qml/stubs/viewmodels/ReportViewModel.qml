import QtQml
import Siteproof.Stubs

/// Stands for the owner's report; its pages are blank paper.
OrderAspect {
    id: report

    property ReportDesk desk: null
    property string language: "both"
    property int pageWidth: 0
    readonly property Rows pages: Rows {
        rows: Scene.among("loading drawing failed") ? [] : [{
                "picture": undefined
            }, {
                "picture": undefined
            }]
    }
    property int count: pages.count
    property bool drawing: Scene.among("loading drawing")
    property string unsignedText: Scene.state === "unsigned" ? Scene.say("这台平板不能给文件本身签名。报告内容完整；如有人要证明未被改动，请连同封存记录一起分享。", "This tablet cannot sign the file itself. The report is complete; share the sealed record with it when somebody wants proof that nothing was altered.") : ""
    property bool sharing: Scene.state === "saving"
    property string sharedText: Scene.state === "shared" ? Scene.say("已保存为 Documents/WO-2026-00117-report.pdf", "Saved as Documents/WO-2026-00117-report.pdf") : ""
    property string shareProblem: Scene.state === "not-saved" ? Scene.say("存储空间已满：请腾出空间后再试。", "The storage is full: free some space and try again.") : ""

    signal drawn
    signal shared

    function share(folder: url): void {
    }
}
