pragma Singleton
import QtQml

/// Made-up orders as the lists tell them.
QtObject {
    id: orders

    readonly property list<string> classes: ["emergency", "ordinary", "alteration", "enquiry"]
    readonly property var classWords: [Scene.say("紧急", "Emergency"), Scene.say("普通", "Ordinary"), Scene.say("改造", "Alteration"), Scene.say("咨询", "Enquiry")]
    readonly property string first: "WX-2026-04117"
    readonly property string firstTitle: Scene.say("卫生间吊顶漏水，水滴到洗手台", "Bathroom ceiling leaks onto the washbasin")
    readonly property string firstAddress: Scene.say("锦绣花园 3 栋 2 单元 1502", "Jinxiu Garden, building 3, unit 2, flat 1502")
    readonly property var today: [orders.card(0, {
                "partTitle": Scene.say("今天的", "For today")
            }), orders.card(1, {
                "partTitle": Scene.say("今天的", "For today")
            }), orders.card(2, {
                "partTitle": Scene.say("今天的", "For today"),
                "conflicts": 1
            }), orders.card(3, {
                "partTitle": Scene.say("以后的", "Later")
            })]
    readonly property var carriedOver: Array.from([orders.card(4, {
                    "partTitle": Scene.say("遗留", "Carried over"),
                    "carriedText": Scene.say("昨天遗留：等材料，三角阀缺货", "From yesterday: waiting for material, no angle valve in store")
                }), orders.card(5, {
                    "partTitle": Scene.say("遗留", "Carried over"),
                    "carriedText": Scene.say("11月20日遗留：业主不在", "From 20 Nov: the owner was absent")
                })]).concat(orders.today)
    readonly property var found: [orders.card(0, {
                "titleMarked": Scene.say("卫生间吊顶<b>漏水</b>，水滴到洗手台", "Bathroom ceiling <b>leak</b>s onto the washbasin")
            }), orders.card(1, {
                "titleMarked": Scene.say("厨房洗菜盆下面<b>漏水</b>", "Under the kitchen sink it <b>leak</b>s")
            }), orders.card(5, {})]
    /// As they are offered to choose from.
    readonly property var choices: Array.from([0, 1, 4]).map(which => ({
                    "orderNumber": orders.card(which, {}).orderId,
                    "title": orders.card(which, {}).title,
                    "detail": orders.card(which, {}).address + " · " + orders.card(which, {}).orderId
                }))

    function card(which: int, more: var): var {
        const facts = [["emergency", orders.firstTitle, orders.firstAddress, Scene.say("已接单", "Accepted"), Scene.say("还剩 1 小时 20 分", "1 h 20 min left"), false, Scene.say("今天 14:30", "today 14:30"), Scene.say("出发", "Set off"), 2], ["ordinary", Scene.say("厨房洗菜盆下面漏水", "Under the kitchen sink it leaks"), Scene.say("翠湖天地 12 栋 601", "Cuihu Tiandi, building 12, flat 601"), Scene.say("已派单", "Assigned"), Scene.say("还剩 5 小时", "5 h left"), false, Scene.say("今天 16:00", "today 16:00"), Scene.say("接单并出发", "Accept and set off"), 0], ["ordinary", Scene.say("阳台窗框下雨渗水，墙面起皮", "Rain comes in at the balcony window; the paint blisters"), Scene.say("滨江名邸 7 栋 1 单元 2203", "Binjiang Residence, building 7, unit 1, flat 2203"), Scene.say("已到场", "On site"), Scene.say("超时 40 分钟", "40 min late"), true, "", Scene.say("拍维修前照片", "Take photos before the repair"), 5], ["alteration", Scene.say("淋浴房改装恒温龙头", "Change the shower to a thermostatic tap"), Scene.say("梧桐里 2 栋 304", "Wutong Lane, building 2, flat 304"), Scene.say("已派单", "Assigned"), Scene.say("还剩 2 天", "2 days left"), false, Scene.say("明天 09:30", "tomorrow 09:30"), Scene.say("接单并出发", "Accept and set off"), 0], ["ordinary", Scene.say("马桶角阀滴水", "The toilet's angle valve drips"), Scene.say("锦绣花园 1 栋 803", "Jinxiu Garden, building 1, flat 803"), Scene.say("等材料", "Waiting for material"), Scene.say("计时已暂停", "The clock stands still"), false, "", "", 3], ["enquiry", Scene.say("地暖分水器要不要换垫圈", "Does the floor heating manifold need new washers"), Scene.say("枫林苑 9 栋 1101", "Fenglin Court, building 9, flat 1101"), Scene.say("已接单", "Accepted"), Scene.say("还剩 1 天", "1 day left"), false, "", Scene.say("出发", "Set off"), 0]][which];
        return Object.assign({
                "orderId": "WX-2026-0" + (4117 - 3 * which),
                "title": facts[1],
                "titleMarked": facts[1],
                "address": facts[2],
                "addressMarked": facts[2],
                "orderClass": facts[0],
                "classWord": orders.classWords[orders.classes.indexOf(facts[0])],
                "statusWord": facts[3],
                "dueText": facts[4],
                "overdue": facts[5],
                "appointmentText": facts[6],
                "nextText": facts[7],
                "carriedText": "",
                "photos": facts[8],
                "conflicts": 0,
                "partTitle": ""
            }, more);
    }
}
