import QtQml
import Siteproof.Stubs

/// Stands for what is to be remembered today.
QtObject {
    required property AppSession session
    readonly property Rows reminders: Rows {
        rows: Scene.state !== "reminders" ? [] : [{
                "orderId": MadeUpOrders.first,
                "words": Scene.say("十五分钟后上门：先给联系人打电话。", "Due at the door in 15 minutes: call the contact."),
                "about": MadeUpOrders.firstTitle,
                "when": Scene.say("现在；从今天 10:15 起", "now; since today 10:15"),
                "due": true,
                "test": false
            }, {
                "orderId": MadeUpOrders.first,
                "words": Scene.say("试验进行中：24 小时闭水试验", "Test is running: 24 h water-holding test"),
                "about": MadeUpOrders.firstTitle,
                "when": Scene.say("明天 10:30 · 还剩 22 小时", "tomorrow 10:30 · 22 h left"),
                "due": false,
                "test": true
            }, {
                "orderId": MadeUpOrders.first,
                "words": Scene.say("今天做不完的工单：写明原因，转到明天。", "Not done today? Write why; it goes onto tomorrow's list."),
                "about": MadeUpOrders.firstTitle,
                "when": Scene.say("今天 23:30 · 还剩 13 小时", "today 23:30 · 13 h left"),
                "due": false,
                "test": false
            }]
    }
    readonly property int count: reminders.count
    readonly property int dueCount: count === 0 ? 0 : 1
    readonly property string problem: ""

    signal updated

    function reload(): void {
    }
    function say(): void {
    }
}
