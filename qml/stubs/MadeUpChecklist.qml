pragma Singleton
import QtQml

/// The questions of a leak repair, one of each kind.
QtObject {
    id: checklist

    readonly property var yesNo: [Scene.say("是", "Yes"), Scene.say("否", "No")]
    readonly property var items: [checklist.item({
                "itemId": "pressure",
                "section": Scene.say("勘查", "Survey"),
                "title": Scene.say("水压", "Water pressure"),
                "help": Scene.say("在最近的阀门处测，关掉所有龙头。", "Measure at the nearest valve with all taps closed."),
                "unit": "MPa",
                "limits": "0.05 – 1.0",
                "value": "0.62",
                "typed": "0.62",
                "kind": 0,
                "firstOfSection": true,
                "missing": false
            }), checklist.item({
                "itemId": "where",
                "section": Scene.say("勘查", "Survey"),
                "title": Scene.say("渗漏位置", "Where it leaks"),
                "kind": 1,
                "optionIds": ["supply", "drain", "waterproofing", "upstairs"],
                "optionTitles": [Scene.say("给水管", "Supply pipe"), Scene.say("排水管", "Drain"), Scene.say("防水层", "Waterproofing"), Scene.say("楼上", "From upstairs")]
            }), checklist.item({
                "itemId": "cause",
                "section": Scene.say("勘查", "Survey"),
                "title": Scene.say("原因", "Cause"),
                "kind": 3,
                "mandatory": false
            }), checklist.item({
                "itemId": "water-off",
                "section": Scene.say("安全", "Safety"),
                "title": Scene.say("已关闭总水阀并告知业主", "The main valve is shut and the owner knows"),
                "kind": 2,
                "optionIds": ["yes", "no"],
                "optionTitles": checklist.yesNo,
                "value": "no",
                "problem": Scene.state === "refused-answer" ? Scene.say("没有关水不能开始维修。", "The repair cannot begin with the water on.") : "",
                "firstOfSection": true
            }), checklist.item({
                "itemId": "off-at",
                "section": Scene.say("安全", "Safety"),
                "title": Scene.say("关水时间", "Water shut at"),
                "kind": 4,
                "shown": Scene.say("今天 10:48", "today 10:48"),
                "missing": false
            })]

    function item(told: var): var {
        return Object.assign({
                "itemId": "",
                "section": "",
                "title": "",
                "help": "",
                "unit": "",
                "limits": "",
                "value": "",
                "typed": "",
                "shown": "",
                "problem": "",
                "kind": 3,
                "optionIds": [],
                "optionTitles": [],
                "mandatory": true,
                "blocking": false,
                "missing": true,
                "firstOfSection": false
            }, told);
    }
}
