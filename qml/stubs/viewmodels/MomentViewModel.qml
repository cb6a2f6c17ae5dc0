import QtQml
import Siteproof.Stubs

/// Stands for choosing a date and time.
QtObject {
    required property AppSession session
    property string start
    readonly property string value: "2026-11-22T02:48:00Z"
    readonly property string shown: Scene.say("今天 10:48", "today 10:48")
    readonly property string day: Scene.say("11月22日 周日", "Sun 22 Nov")
    readonly property string hour: "10"
    readonly property string minute: "48"
    readonly property int daysAgo: 0
    readonly property string problem: Scene.among("refused-answer still-to-come") ? Scene.say("这个时间还没有到，请选到现在为止的时间。", "This time is still to come: choose one up to now.") : ""

    signal changed
    signal chosen(string value)

    function chooseDay(ago: int): void {
    }
    function stepDay(by: int): void {
    }
    function stepHour(by: int): void {
    }
    function stepMinute(by: int): void {
    }
}
