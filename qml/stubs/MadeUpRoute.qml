pragma Singleton
import QtQml

/// The stops of a quarterly patrol.
QtObject {
    id: route

    readonly property bool finished: Scene.wanted === "all-done"
    readonly property int nextRow: finished ? -1 : 3
    readonly property int count: Scene.wanted === "long" ? 100 : 12
    readonly property var places: [["报警主机、联动柜", "Fire alarm and control panel"], ["消火栓逐层放水", "Hydrants, each floor flushed"], ["防火门、闭门器", "Fire doors and closers"], ["疏散指示", "Exit signs"], ["排烟、送风机", "Smoke and air fans"], ["电梯消防迫降", "Lift recall in fire"], ["门禁断电释放", "Doors unlock without power"], ["外墙饰面、空调板", "Facade and air-conditioner ledges"], ["生活水箱清洁、加锁", "Water tanks clean and locked"]]

    function stop(at: int, section: string, title: string, progress: string, found: string, raised: string): var {
        return {
            "item": "stop" + at,
            "section": section,
            "title": title,
            "progress": progress,
            "findings": found,
            "raised": raised,
            "finished": at < 3 || route.finished,
            "next": at === route.nextRow
        };
    }
    function stops(): var {
        const out = [route.stop(0, "", Scene.say("路线", "Route"), "2 / 2", "", "")];
        for (let i = 0; i < route.count - 3; ++i) {
            const place = route.places[i % route.places.length];
            out.push(route.stop(out.length, i === 0 ? Scene.say("巡查点", "Stops") : "", Scene.say(place[0], place[1]), i < 2 || route.finished ? "2 / 2" : "0 / 1", i === 1 ? Scene.say("问题：1", "Findings: 1") : "", ""));
        }
        out.push(route.stop(out.length, "", Scene.say("整改项", "Findings"), route.finished ? "8 / 8" : "5 / 8", Scene.say("问题：2", "Findings: 2"), Scene.say("已派单：1", "Orders raised: 1")));
        out.push(route.stop(out.length, "", Scene.say("结束", "End"), route.finished ? "2 / 2" : "0 / 2", "", ""));
        return out;
    }
}
