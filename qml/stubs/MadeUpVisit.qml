pragma Singleton
import QtQml

/// The steps of a made-up visit: under survey, or all done where the scene is.
QtObject {
    id: visit

    readonly property bool done: Scene.state === "done"
    readonly property bool begun: Scene.state !== "start"
    /// As the real ones are numbered: done, current, blocked, later, skipped.
    readonly property list<string> words: [Scene.say("已完成", "done"), Scene.say("进行中", "now"), Scene.say("还有缺项", "something is missing"), "", Scene.say("没有记录", "not recorded")]
    readonly property var steps: [visit.step(0, visit.begun ? 0 : 1, Scene.say("联系业主", "Call the contact"), visit.begun ? Scene.say("已接通 · 今天 10:05", "reached · today 10:05") : Scene.say("到场前 15 分钟", "15 minutes before arriving"), Scene.say("记录通话", "Record a call"), ""), visit.step(1, visit.begun ? 0 : 3, Scene.say("到场", "Arrive"), !visit.begun ? "" : Scene.say("今天 10:28", "today 10:28"), "", ""), visit.step(2, visit.begun ? 0 : 3, Scene.say("入户同意", "Consent to enter"), !visit.begun ? "" : Scene.say("王秀兰 · 当面 · 今天 10:30", "Wang Xiulan · in person · today 10:30"), !visit.begun ? "" : Scene.say("更正同意记录", "Correct the consent"), ""), visit.step(3, visit.done ? 0 : visit.begun ? 2 : 3, Scene.say("勘查", "Survey"), "", Scene.say("拍一张照片", "Take a photo"), "before", visit.done || !visit.begun ? [] : [Scene.say("维修前照片还缺 1 个角度。", "One angle before the repair is missing."), Scene.say("请填写：水压", "Still to answer: water pressure"), Scene.say("请填写：渗漏位置", "Still to answer: where it leaks")]), visit.step(4, visit.done ? 0 : 3, Scene.say("商定方案", "Agree the plan"), visit.done ? Scene.say("更换上层支管接头，约 1 小时 · 王秀兰", "Change the joint of the branch pipe above, about 1 hour · Wang Xiulan") : "", Scene.say("记录方案", "Record the plan"), ""), visit.step(5, visit.done ? 4 : 3, Scene.say("安全确认", "Safety gate"), "", Scene.say("去检查单", "Go to the checklist"), ""), visit.step(6, visit.done ? 0 : 3, Scene.say("维修", "Repair"), "", "", visit.done ? "during" : ""), visit.step(7, visit.done ? 0 : 3, Scene.say("清理与自检", "Clean up and check"), "", "", visit.done ? "after" : ""), visit.step(8, visit.done ? 0 : 3, Scene.say("业主签字", "Owner signs off"), visit.done ? Scene.say("王秀兰 签字 · 5 星（共 5 星） · 今天 12:20", "Signed by Wang Xiulan · 5 of 5 stars · today 12:20") : "", "", "")]

    function step(id: int, state: int, title: string, detail: string, actionText: string, stage: string, missing: var): var {
        return {
            "stepId": id,
            "stepState": state,
            "action": actionText === "" ? 0 : [2, 0, 3, 6, 4, 5, 6, 6, 0][id],
            "title": title,
            "stateWord": visit.words[state],
            "detail": detail,
            "actionText": actionText,
            "stage": stage,
            "missing": missing ?? [],
            "passes": (missing ?? []).map((lack, index) => index === 0 && Scene.state === "pass" ? "photos.before" : ""),
            "warnings": id === 4 && Scene.state === "pass" ? [Scene.say("此项作业须两人进行。", "This work needs two people.")] : [],
            "taps": Scene.state !== "pass" ? [] : id === 4 ? ["second_person"] : id === 7 ? ["clean_up"] : [],
            "tapTexts": Scene.state !== "pass" ? [] : id === 4 ? [Scene.say("登记同行人员", "Name the second person")] : id === 7 ? [Scene.say("现场已清理", "Cleaned up")] : []
        };
    }
}
