pragma Singleton
import QtQml

/// Made-up photographs of one order: three from before, two from during, two from after; two of them are pairs.
QtObject {
    id: photos

    readonly property var places: [Scene.say("卫生间吊顶", "Bathroom ceiling"), Scene.say("洗手台上方的水管", "Pipe above the washbasin"), Scene.say("走廊一侧的墙", "Wall on the corridor's side")]
    /// Marks as a layer has them.
    readonly property string drawn: JSON.stringify([{
                "kind": "arrow",
                "colour": "red",
                "points": [[2200, 7600], [4300, 5200]]
            }, {
                "kind": "ellipse",
                "colour": "yellow",
                "points": [[4000, 3300], [6400, 5600]]
            }, {
                "kind": "scale",
                "colour": "white",
                "points": [[1200, 9200], [4200, 9200]],
                "length": "50",
                "unit": "mm"
            }, {
                "kind": "measure",
                "colour": "green",
                "points": [[6800, 2400], [6800, 6200]],
                "length": "47.3",
                "unit": "mm"
            }, {
                "kind": "text",
                "colour": "red",
                "points": [[1000, 7900]],
                "text": Scene.say("接头渗水", "The joint weeps")
            }, {
                "kind": "blur",
                "colour": "black",
                "points": [[7600, 700], [9600, 2200]]
            }])
    readonly property var all: [photos.photo(0, "before", "ceiling", 0, "10:42", 5), photos.photo(1, "before", "pipe", 1, "10:44", 6), photos.photo(2, "before", "wall", 2, "10:45", -1), photos.photo(3, "during", "pipe", 1, "11:05", -1), photos.photo(4, "during", "ceiling", 0, "11:20", -1), photos.photo(5, "after", "ceiling", 0, "12:08", 0), photos.photo(6, "after", "pipe", 1, "12:10", 1)]
    readonly property var pairs: [photos.pair(0, 0, 5), photos.pair(1, 1, 6)]

    function stageNumber(stage: string): int {
        return stage === "before" ? 0 : stage === "during" ? 1 : 2;
    }
    function stageWord(stage: string): string {
        return [Scene.say("维修前", "Before the repair"), Scene.say("维修中", "During the repair"), Scene.say("维修后", "After the repair")][photos.stageNumber(stage)];
    }
    function ofStage(stage: string): var {
        return photos.all.filter(photo => photo.stage === photos.stageNumber(stage));
    }
    function line(title: string, note: string, pairs: var, photos: var): var {
        return {
            "title": title,
            "note": note,
            "pairs": pairs,
            "photos": photos,
            "ends": false
        };
    }
    /// Pairs, then each stage, under headings and in lines.
    function lines(all: var, pairs: var, columns: int, pairColumns: int, apart: bool): var {
        const lines = Array.from([]);
        if (pairs.length > 0 && !apart)
            lines.push(photos.line(Scene.say("维修前后对比", "Before and after"), Scene.say(pairs.length + " 组", "Pairs: " + pairs.length), [], []));
        for (let at = 0; at < pairs.length; at += pairColumns)
            lines.push(photos.line("", "", pairs.slice(at, at + pairColumns), []));
        if (pairs.length > 0)
            lines[lines.length - 1].ends = true;
        for (const stage of ["before", "during", "after"]) {
            const some = all.filter(photo => photo.stage === photos.stageNumber(stage) && (!apart || pairs.length === 0 || photo.partner < 0));
            if (some.length === 0)
                continue;
            lines.push(photos.line(photos.stageWord(stage), apart ? "" : some.length.toString(), [], []));
            for (let at = 0; at < some.length; at += columns)
                lines.push(photos.line("", "", [], some.slice(at, at + columns)));
            lines[lines.length - 1].ends = true;
        }
        return lines;
    }
    function url(kind: string, stage: string, place: int): string {
        return "image://made-up/" + kind + "/" + (stage === "after" ? "after" : "before") + "/" + (place + 1);
    }
    function photo(position: int, stage: string, kind: string, place: int, at: string, partner: int): var {
        const taken = Scene.say("今天 " + at + "，李建国 拍摄", "today " + at + ", taken by Li Jianguo");
        return {
            "photoId": "photo-" + position,
            "imageUrl": photos.url(kind, stage, place),
            "stageWord": photos.stageWord(stage),
            "place": photos.places[place],
            "taken": taken,
            "caption": photos.stageWord(stage) + ", " + photos.places[place],
            "position": position,
            "partner": partner,
            "stage": photos.stageNumber(stage),
            "marks": position === 1 ? photos.drawn : "",
            "paired": stage !== "before" || partner >= 0
        };
    }
    function pair(pair: int, before: int, after: int): var {
        return {
            "pairId": "photo-" + after,
            "pair": pair,
            "beforeUrl": photos.all[before].imageUrl,
            "afterUrl": photos.all[after].imageUrl,
            "place": photos.all[before].place,
            "beforeMarks": photos.all[before].marks,
            "afterMarks": photos.all[after].marks,
            "angleText": pair === 0 ? Scene.say("角度 92%：同一视角", "Angle 92 %: same view") : "",
            "alignable": pair === 0,
            "registration": Qt.matrix4x4(),
            "beforeTaken": photos.all[before].taken,
            "afterTaken": photos.all[after].taken,
            "before": before,
            "after": after
        };
    }
}
