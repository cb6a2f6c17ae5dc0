pragma Singleton
import QtQml

/// Made-up materials of the store.
QtObject {
    id: stock

    readonly property var items: [stock.item("FM-0115", Scene.say("三角阀", "Angle valve"), "DN15", Scene.say("个", "pc"), Scene.say("库存 14 个", "14 pc on hand"), Scene.say("18 元／个", "18 yuan per pc"), true), stock.item("FS-0205", Scene.say("防水涂料", "Waterproofing paint"), Scene.say("5 kg，聚氨酯", "5 kg, polyurethane"), Scene.say("桶", "bucket"), Scene.say("库存 2 桶，低于安全库存 4", "2 buckets on hand, below the safety stock of 4"), Scene.say("156 元／桶", "156 yuan per bucket"), true), stock.item("RG-0060", Scene.say("不锈钢编织软管", "Braided steel hose"), "60 cm, G1/2", Scene.say("根", "pc"), Scene.say("没有库存", "none on hand"), "", false), stock.item("GJ-0301", Scene.say("玻璃胶", "Silicone"), Scene.say("300 ml，透明", "300 ml, clear"), Scene.say("支", "tube"), Scene.say("库存 36 支", "36 tubes on hand"), Scene.say("22 元／支", "22 yuan per tube"), true), stock.item("JY-0015", Scene.say("减压阀", "Reducing valve"), "DN15", Scene.say("个", "pc"), Scene.say("没有；提前 3 天订购", "none; ordered 3 days ahead"), Scene.say("95 元／个", "95 yuan per pc"), false)]

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
