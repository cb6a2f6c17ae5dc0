import QtQml
import Siteproof.Stubs

/// Stands for what is known of an order.
OrderAspect {
    readonly property string title: MadeUpOrders.firstTitle
    readonly property string orderNumber: MadeUpOrders.first
    readonly property string orderClass: "emergency"
    readonly property string classWord: MadeUpOrders.classWords[0]
    readonly property string statusWord: Scene.state === "done" ? Scene.say("已签字", "Signed off") : Scene.state === "waiting" ? Scene.say("等材料", "Waiting for material") : Scene.state === "start" ? Scene.say("已派单", "Assigned") : Scene.say("已到场", "On site")
    readonly property string waitingFor: Scene.state === "waiting" ? Scene.say("三角阀缺货，仓库明天上午到货", "no angle valve in store; one comes tomorrow morning") : ""
    readonly property string address: MadeUpOrders.firstAddress
    readonly property string place: Scene.say("主卫", "Main bathroom")
    readonly property string contactName: Scene.say("王秀兰", "Wang Xiulan")
    readonly property string contactPhone: "138 0571 2266"
    readonly property string description: Scene.say("今早起床发现吊顶在滴水，盆子接了半盆。楼上 1602 说没有用水。", "Found the ceiling dripping this morning; half a basin so far. The people upstairs in 1602 say no tap is running.")
    readonly property string warranty: Scene.say("保修期内：免费维修", "In warranty: free of charge")
    readonly property string reportedText: Scene.say("今天 09:35", "today 09:35")
    readonly property string appointmentText: Scene.say("今天 10:30", "today 10:30")
    readonly property string dueText: Scene.state === "waiting" ? Scene.say("计时已暂停", "The clock stands still") : Scene.state === "late" ? Scene.say("超时 40 分钟", "40 min late") : Scene.say("还剩 1 小时 20 分", "1 h 20 min left")
    readonly property bool overdue: Scene.state === "late"
    readonly property string firstAsked: ""
    readonly property var notes: [Scene.say("物业：楼上钥匙在前台。（今天 09:50，前台 陈静）", "Front desk: the key of upstairs is here. (today 09:50, Chen Jing)")]
    readonly property var history: [Scene.say("今天 10:28 已到场，李建国", "today 10:28 On site, Li Jianguo"), Scene.say("今天 10:02 在路上，李建国", "today 10:02 On the way, Li Jianguo"), Scene.say("今天 09:41 已派单，陈静", "today 09:41 Assigned, Chen Jing")]
    readonly property Rows conflicts: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state !== "conflict" ? [] : [{
                "conflictId": "conflict-1",
                "field": Scene.say("预约时间", "The appointment"),
                "kept": Scene.say("今天 10:30", "today 10:30"),
                "keptBy": Scene.say("陈静，今天 09:55", "Chen Jing, today 09:55"),
                "wished": Scene.say("今天 14:00", "today 14:00"),
                "wishedBy": Scene.say("李建国，今天 09:52", "Li Jianguo, today 09:52")
            }]
    }
    readonly property int conflictCount: conflicts.count
    readonly property string home: "home-1"
    readonly property string wished: Scene.say("下午两点以前", "before two in the afternoon")
    readonly property DraftKeeper noteDraft: DraftKeeper {
    }

    function resolveConflict(conflict: string): void {
    }
    function addNote(text: string): void {
    }
}
