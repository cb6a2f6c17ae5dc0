pragma Singleton
import QtQml

/// A made-up quote of three lines.
QtObject {
    id: quote

    readonly property var empty: quote.line("1", "", "1", "", "", "")
    readonly property var lines: [quote.line("1", Scene.say("三角阀", "Angle valve"), "2", Scene.say("个", "pc"), "32.5", "FM-0115"), quote.line("2", Scene.say("上门维修", "Visit and work"), "1", Scene.say("次", "visit"), "180", ""), quote.line("3", Scene.say("生料带", "Thread tape"), "2", Scene.say("卷", "rolls"), "10", "FM-0031")]
    readonly property string text: Scene.say("报价单 WO-2026-0412\n云杉花园 3栋 2单元 1202室\n主卫三角阀漏水\n\n1. 三角阀: 2 个 × 32.5 = 65 CNY\n2. 上门维修: 1 次 × 180 = 180 CNY\n3. 生料带: 2 卷 × 10 = 20 CNY\n合计 265 CNY\n业主同意后才开工；增项另行报价。\n", "Quote WO-2026-0412\nSpruce Garden, building 3, unit 2, flat 1202\nAngle valve leaks in the main bathroom\n\n1. Angle valve: 2 pc × 32.5 = 65 CNY\n2. Visit and work: 1 visit × 180 = 180 CNY\n3. Thread tape: 2 rolls × 10 = 20 CNY\nTotal 265 CNY\nWork begins once the owner has agreed; anything more is quoted anew.\n")

    function line(id: string, words: string, quantity: string, unit: string, price: string, code: string): var {
        return {
            "lineId": id,
            "words": words,
            "quantity": quantity,
            "unit": unit,
            "price": price,
            "code": code,
            "total": price === "" ? "" : String(parseFloat(quantity) * parseFloat(price)) + " CNY"
        };
    }
}
