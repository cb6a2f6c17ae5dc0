import QtQml
import Siteproof.Stubs

/// Stands for who works with this tablet and what they leave behind.
QtObject {
    id: view

    required property AppSession session
    required property PeopleDesk people
    readonly property bool locked: Scene.among("somebody-else")
    readonly property bool loaded: Scene.state !== "loading"
    readonly property int count: everybody.count
    property string chosen: Scene.among("pin wrong") ? "zhao.qiang" : ""
    readonly property string leaving: locked || !loaded ? "" : Scene.state === "sent" ? Scene.say("您的记录都已在服务器上。", "Everything you recorded is on the server.") : Scene.say("您还有 3 条记录、5 个照片和录音待发送；无论谁当班，都会在后台发送。", "3 entries and 5 photos and recordings of yours wait; they are sent in the background, whoever's shift it is.")
    readonly property Rows orders: Rows {
        rows: view.locked || Scene.among("sent alone loading") ? [] : MadeUpOrders.choices
    }
    readonly property int orderCount: orders.count
    readonly property string moreOrders: ""
    readonly property bool pinFirst: Scene.state === "alone"
    readonly property bool busy: false
    readonly property string problem: Scene.state === "failed" ? Scene.say("平板上保存的数据打不开，没有被改动。请重试。", "What is stored on this tablet could not be read; nothing was changed. Try again.") : ""
    readonly property Rows everybody: Rows {
        id: people

        rows: Scene.state === "loading" ? [] : Scene.state === "alone" ? [people.person("chen.wei", 3, 5)] : [people.person("chen.wei", 3, 5), people.person("li.wei", 0, 0), people.person("zhao.qiang", 0, 12)]

        function person(name: string, entries: int, files: int): var {
            return {
                "name": name,
                "current": name === "chen.wei",
                "waits": view.locked ? "" : Scene.state !== "sent" && entries + files > 0 ? Scene.say("待发送：%1 条记录、%2 个照片和录音", "Still to send: %1 entries, %2 photos and recordings").arg(entries).arg(files) : Scene.say("全部已在服务器上", "Everything is on the server")
            };
        }
    }

    signal inputChanged
    signal updated

    function reload(): void {
    }
    function choose(technician: string): void {
        view.chosen = technician;
    }
    function chooseNobody(): void {
        view.chosen = "";
    }
    function openLocked(): void {
    }
}
