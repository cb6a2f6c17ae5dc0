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

    /// Of a patrol: one finding whose order is raised, one that asks for it.
    readonly property var findings: [checklist.item({
                "itemId": "finding.a.what",
                "section": Scene.say("整改项", "Findings"),
                "title": Scene.say("问题描述", "What is wrong"),
                "value": Scene.say("手报按钮玻璃破损", "Glass of the call point is broken"),
                "typed": Scene.say("手报按钮玻璃破损", "Glass of the call point is broken"),
                "firstOfSection": true,
                "missing": false
            }), checklist.item({
                "itemId": "finding.a.raise",
                "title": Scene.say("派单：消防处理，按消防巡查表复查", "Raise an order: fire crew, then the fire form again"),
                "kind": 2,
                "optionIds": ["yes", "no"],
                "optionTitles": checklist.yesNo,
                "value": "yes",
                "missing": false
            }), checklist.item({
                "itemId": "finding.b.what",
                "title": Scene.say("问题描述", "What is wrong"),
                "value": Scene.say("B1 东侧三盏灯不亮", "Three lamps are dark, east of B1"),
                "typed": Scene.say("B1 东侧三盏灯不亮", "Three lamps are dark, east of B1"),
                "missing": false
            }), checklist.item({
                "itemId": "finding.b.raise",
                "title": Scene.say("派单：电气维修", "Raise an order: electrical repair"),
                "kind": 2,
                "optionIds": ["yes", "no"],
                "optionTitles": checklist.yesNo,
                "value": "yes",
                "missing": false
            })]
    /// What else a form can ask, as at a handover.
    readonly property var kinds: [checklist.item({
                "itemId": "delivered",
                "section": Scene.say("房屋", "The home"),
                "title": Scene.say("交付日期", "Day of handover"),
                "limits": "2026-11-22",
                "value": "2024-05-25",
                "typed": "2024-05-25",
                "kind": 6,
                "firstOfSection": true,
                "missing": false
            }), checklist.item({
                "itemId": "meter",
                "title": Scene.say("水表编号", "Number of the water meter"),
                "kind": 7
            }), checklist.item({
                "itemId": "entrance",
                "title": Scene.say("单元入口位置", "Where the entrance is"),
                "limits": Scene.say("纬度 经度", "latitude longitude"),
                "value": Scene.state === "kinds" ? "31.2304 121.4737 8" : "",
                "typed": Scene.state === "kinds" ? "31.2304 121.4737 8" : "",
                "shown": Scene.state === "kinds" ? Scene.say("31.2304, 121.4737，误差 8 米", "31.2304, 121.4737, within 8 m") : "",
                "kind": 8,
                "missing": Scene.state !== "kinds"
            }), checklist.item({
                "itemId": "seen",
                "title": Scene.say("已查看", "Looked at"),
                "kind": 5,
                "optionIds": ["doors", "windows", "floors", "taps"],
                "optionTitles": [Scene.say("门", "Doors"), Scene.say("窗", "Windows"), Scene.say("地面", "Floors"), Scene.say("水龙头", "Taps")],
                "value": "doors floors",
                "missing": false
            }), checklist.item({
                "itemId": "overview",
                "title": Scene.say("入户照片", "Pictures of the entrance"),
                "recorded": Scene.say("照片 2/3", "2 of 3 photos"),
                "stage": "before",
                "photos": ["photo-0", "photo-1"],
                "pictures": [MadeUpPhotos.url("ceiling", "before", 0), MadeUpPhotos.url("pipe", "before", 1)],
                "kind": 10
            }), checklist.item({
                "itemId": "defects",
                "section": Scene.say("缺陷", "Defects"),
                "title": Scene.say("缺陷", "Defect"),
                "help": Scene.say("每处缺陷一条。", "One entry for each defect."),
                "recorded": Scene.say("已有 2 条", "2 so far"),
                "kind": 14,
                "mandatory": false,
                "firstOfSection": true
            }), checklist.item({
                "itemId": "defects.a1",
                "title": Scene.say("缺陷 1", "Defect 1"),
                "recorded": Scene.say("墙面 · 两居室户型 · 主卧", "Wall · Two-room flat · Bedroom"),
                "kind": 16,
                "missing": false
            }), checklist.item({
                "itemId": "defects.b2",
                "title": Scene.say("缺陷 2", "Defect 2"),
                "recorded": Scene.say("窗", "Window"),
                "kind": 16,
                "opened": true
            }), checklist.item({
                "itemId": "defects.b2.part",
                "title": Scene.say("部位", "What it is"),
                "kind": 1,
                "depth": 1,
                "optionIds": ["wall", "window", "floor"],
                "optionTitles": [Scene.say("墙面", "Wall"), Scene.say("窗", "Window"), Scene.say("地面", "Floor")],
                "value": "window",
                "missing": false
            }), checklist.item({
                "itemId": "defects.b2.place",
                "title": Scene.say("位置", "Where"),
                "kind": 9,
                "depth": 1
            }), checklist.item({
                "itemId": "flooding",
                "section": Scene.say("试验与签字", "Test and signatures"),
                "title": Scene.say("卫生间 24 小时闭水试验", "24 h water-holding test of the bathroom"),
                "recorded": Scene.say("今天 10:30 开始；明天 10:30 起可结束（还剩 22 小时）", "running since today 10:30; can be ended from tomorrow 10:30 (22 h left)"),
                "kind": 13,
                "running": true,
                "firstOfSection": true
            }), checklist.item({
                "itemId": "count",
                "title": Scene.say("缺陷数", "Number of defects"),
                "recorded": "2",
                "kind": 18,
                "mandatory": false
            }), checklist.item({
                "itemId": "sealant",
                "title": Scene.say("密封胶", "Sealant"),
                "recorded": Scene.say("还没有用料；可用 SL-0031", "nothing used yet; one of SL-0031"),
                "kind": 12,
                "mandatory": false
            }), checklist.item({
                "itemId": "owner_signs",
                "title": Scene.say("业主签字", "The owner's signature"),
                "recorded": Scene.say("王秀兰 今天 11:40 已签", "signed by Wang Xiulan, today 11:40"),
                "kind": 11,
                "missing": false
            }), checklist.item({
                "itemId": "note",
                "title": Scene.say("钥匙另行登记。", "The keys are listed on a form of their own."),
                "kind": 19,
                "mandatory": false
            })]
    readonly property var verdicts: [{
            "title": Scene.say("水压高于 0.55 MPa：加装减压阀", "Pressure above 0.55 MPa: add a reducing valve"),
            "explain": Scene.say("水压过高会让软管和接头提前老化。", "High pressure wears hoses and joints out early."),
            "responsible": Scene.say("开发商", "the developer"),
            "method": Scene.say("在入户总阀后加装减压阀，调到 0.35 MPa。", "Fit a reducing valve behind the main valve, set to 0.35 MPa."),
            "materials": ["VL-0207 × 1"],
            "secondPerson": false,
            "secondOpinion": Scene.state === "kinds"
        }]
    /// A flat of five rooms, in 1/10,000 of its width and height.
    readonly property var plan: ({
            "id": "two_rooms",
            "title": Scene.say("两居室户型", "Two-room flat"),
            "ratio": 1.25,
            "rooms": [checklist.room(Scene.say("客厅", "Living room"), 0, 0, 5200, 6200), checklist.room(Scene.say("厨房", "Kitchen"), 0, 6200, 3000, 10000), checklist.room(Scene.say("卫生间", "Bathroom"), 3000, 6200, 5200, 10000), checklist.room(Scene.say("主卧", "Bedroom"), 5200, 0, 10000, 5000), checklist.room(Scene.say("次卧", "Second bedroom"), 5200, 5000, 10000, 10000)],
            "pins": [{
                    "x": 6200,
                    "y": 1200,
                    "item": "defects.a1.place"
                }]
        })

    function room(title: string, left: int, top: int, right: int, bottom: int): var {
        return {
            "title": title,
            "points": [left, top, right, top, right, bottom, left, bottom]
        };
    }
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
                "recorded": "",
                "problem": "",
                "stage": "",
                "photos": [],
                "pictures": [],
                "kind": 3,
                "depth": 0,
                "optionIds": [],
                "optionTitles": [],
                "mandatory": true,
                "blocking": false,
                "missing": true,
                "opened": false,
                "more": true,
                "running": false,
                "firstOfSection": false
            }, told);
    }
}
