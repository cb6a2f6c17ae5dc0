pragma Singleton
import QtQml

/// Made-up materials of the store, of an order and of a van.
QtObject {
    id: stock

    readonly property var items: [stock.item("FM-0115", Scene.say("三角阀", "Angle valve"), "DN15", Scene.say("个", "pc"), Scene.say("库存 14 个", "14 pc on hand"), Scene.say("18 元／个", "18 yuan per pc"), true), stock.item("FS-0205", Scene.say("防水涂料", "Waterproofing paint"), Scene.say("5 kg，聚氨酯", "5 kg, polyurethane"), Scene.say("桶", "bucket"), Scene.say("库存 2 桶，低于安全库存 4", "2 buckets on hand, below the safety stock of 4"), Scene.say("156 元／桶", "156 yuan per bucket"), true), stock.item("RG-0060", Scene.say("不锈钢编织软管", "Braided steel hose"), "60 cm, G1/2", Scene.say("根", "pc"), Scene.say("没有库存", "none on hand"), "", false), stock.item("GJ-0301", Scene.say("玻璃胶", "Silicone"), Scene.say("300 ml，透明", "300 ml, clear"), Scene.say("支", "tube"), Scene.say("库存 36 支", "36 tubes on hand"), Scene.say("22 元／支", "22 yuan per tube"), true), stock.item("JY-0015", Scene.say("减压阀", "Reducing valve"), "DN15", Scene.say("个", "pc"), Scene.say("没有；提前 3 天订购", "none; ordered 3 days ahead"), Scene.say("95 元／个", "95 yuan per pc"), false)]

    readonly property var requests: [{
            "requestId": "requisition-1",
            "item": Scene.say("三角阀 DN15", "Angle valve DN15"),
            "quantity": Scene.say("2 个", "2 pc"),
            "stateWord": Scene.say("部分批准", "Partly granted"),
            "detail": Scene.say("批准 1 个：另 1 个明天到货 · 已收到 1 个 · 今天 10:55", "1 of 2 pc granted: the other one comes tomorrow · 1 pc received · today 10:55"),
            "answered": true,
            "granted": true,
            "receivable": true,
            "consentWanted": false
        }, {
            "requestId": "requisition-2",
            "item": Scene.say("防水涂料 5 kg", "Waterproofing paint 5 kg"),
            "quantity": Scene.say("1 桶", "1 bucket"),
            "stateWord": Scene.say("已替换", "Substituted"),
            "detail": Scene.say("改用 JS 防水涂料：聚氨酯缺货 · 今天 11:02", "JS membrane instead: no polyurethane left · today 11:02"),
            "answered": true,
            "granted": true,
            "receivable": true,
            "consentWanted": true
        }]
    readonly property var moved: [stock.moving(Scene.say("收到", "Received"), Scene.say("三角阀 · 1 个", "Angle valve · 1 pc"), Scene.say("今天 11:20", "today 11:20"), "20261102-C", "", false), stock.moving(Scene.say("验收不合格，已退", "Refused at the quality check"), Scene.say("玻璃胶 · 1 支", "Silicone · 1 tube"), Scene.say("已过保质期 · 今天 11:22", "past its date · today 11:22"), "", "", true), stock.moving(Scene.say("已使用", "Used"), Scene.say("三角阀 · 1 个", "Angle valve · 1 pc"), Scene.say("今天 11:48", "today 11:48"), "20261102-C", MadeUpPhotos.url("pipe", "before", 1), false), stock.moving(Scene.say("已退回", "Given back"), Scene.say("生料带 · 1 卷", "PTFE tape · 1 roll"), Scene.say("用剩的 · 今天 11:55", "Left over · today 11:55"), "", "", false)]
    readonly property var photos: [stock.photo(0), stock.photo(1), stock.photo(2)]
    readonly property var parts: [stock.part("FM-0115", Scene.say("三角阀", "Angle valve"), Scene.say("车上有 3 个", "3 pc in the van"), true), stock.part("SLD-12", Scene.say("生料带", "PTFE tape"), Scene.say("车上有 1 卷", "1 roll in the van"), true), stock.part("FM-0120", Scene.say("截止阀", "Stop valve"), Scene.say("黄铜 DN15 · 库存 9 个", "brass, DN15 · 9 pc on hand"), false), stock.part("FM-0125", Scene.say("球阀", "Ball valve"), Scene.say("黄铜 DN15 · 库存 3 个", "brass, DN15 · 3 pc on hand"), false)]
    readonly property var van: [stock.inVan(Scene.say("三角阀", "Angle valve"), Scene.say("车上有 3 个", "3 pc in the van"), Scene.say("11月14日 17:20 盘点", "counted 14 Nov 17:20"), false, true), stock.inVan(Scene.say("生料带", "PTFE tape"), Scene.say("车上有 1 卷", "1 roll in the van"), Scene.say("昨天 17:40 盘点", "counted yesterday 17:40"), false, false), stock.inVan(Scene.say("玻璃胶", "Silicone"), Scene.say("用出比收到的多 2 支", "2 tubes more went out than came in"), Scene.say("从未盘点", "never counted"), true, true), stock.inVan(Scene.say("编织软管 50 cm", "Braided hose 50 cm"), Scene.say("车上有 4 个", "4 pc in the van"), Scene.say("昨天 17:40 盘点", "counted yesterday 17:40"), false, false)]
    readonly property var counts: [stock.counting(Scene.say("三角阀", "Angle valve"), Scene.say("账面 3 个", "by the books 3 pc"), Scene.say("2 个", "2 pc"), Scene.say("比账面少 1 个", "1 pc less than the books"), ""), stock.counting(Scene.say("生料带", "PTFE tape"), Scene.say("账面 1 卷", "by the books 1 roll"), Scene.say("1 卷", "1 roll"), "", ""), stock.counting(Scene.say("玻璃胶", "Silicone"), Scene.say("账面 6 支", "by the books 6 tubes"), "", "", "5"), stock.counting(Scene.say("编织软管 50 cm", "Braided hose 50 cm"), Scene.say("账面 4 个", "by the books 4 pc"), "", "", "")]
    readonly property var trace: [stock.tracing(Scene.say("收到", "Received"), Scene.say("三角阀 · 2 个", "Angle valve · 2 pc"), Scene.say("昨天 16:10", "yesterday 16:10"), ""), stock.tracing(Scene.say("已使用", "Used"), Scene.say("三角阀 · 1 个", "Angle valve · 1 pc"), Scene.say("今天 11:48", "today 11:48"), MadeUpPhotos.url("pipe", "before", 1))]

    function photo(place: int): var {
        return {
            "photoId": "photo-" + place,
            "imageUrl": MadeUpPhotos.url("pipe", "before", place),
            "caption": Scene.say("维修中 · 今天 11:40", "During · today 11:40")
        };
    }
    function moving(kind: string, item: string, detail: string, batch: string, image: string, refused: bool): var {
        return {
            "kindWord": kind,
            "item": item,
            "detail": detail,
            "batch": batch,
            "imageUrl": image,
            "refused": refused
        };
    }
    function part(code: string, name: string, detail: string, inVan: bool): var {
        return {
            "code": code,
            "name": name,
            "detail": detail,
            "unit": Scene.say("个", "pc"),
            "inVan": inVan
        };
    }
    function inVan(name: string, amount: string, counted: string, wrong: bool, due: bool): var {
        return {
            "code": name,
            "name": name,
            "amount": amount,
            "counted": counted,
            "wrong": wrong,
            "due": due
        };
    }
    function counting(name: string, expected: string, counted: string, differs: string, typed: string): var {
        return {
            "line": name,
            "code": name,
            "name": name,
            "unit": "pc",
            "expected": expected,
            "counted": counted,
            "differs": differs,
            "typed": typed,
            "done": counted !== ""
        };
    }
    function tracing(kind: string, item: string, when: string, image: string): var {
        return {
            "kindWord": kind,
            "item": item,
            "person": Scene.say("李建国", "Li Jianguo"),
            "order": MadeUpOrders.firstTitle,
            "orderId": MadeUpOrders.first,
            "when": when,
            "imageUrl": image
        };
    }
    function item(code: string, name: string, spec: string, unit: string, words: string, price: string, available: bool): var {
        return {
            "code": code,
            "name": name,
            "spec": spec,
            "unit": unit,
            "stock": words,
            "price": price,
            "available": available
        };
    }
}
