import QtQml
import Siteproof.Stubs

/// Stands for the photographs without an order.
QtObject {
    id: recovered

    required property AppSession session
    readonly property Rows photos: Rows {
        rows: Scene.state === "loading" ? [] : Scene.among("empty sent") ? [] : [{
                "photoId": "recovered-1",
                "imageUrl": MadeUpPhotos.url("ceiling", "before", 3),
                "size": "3.4 MB",
                "order": MadeUpOrders.first,
                "stage": "before",
                "belongs": MadeUpOrders.first + " · " + MadeUpPhotos.stageWord("before") + " · " + MadeUpPhotos.places[0],
                "opened": Scene.say("李建国 今天 10:41 打开相机", "The camera was opened today 10:41 by Li Jianguo")
            }, {
                "photoId": "recovered-2",
                "imageUrl": MadeUpPhotos.url("pipe", "before", 4),
                "size": "2.9 MB",
                "order": "",
                "stage": "",
                "belongs": "",
                "opened": ""
            }]
    }
    readonly property int count: photos.count
    readonly property string headline: Scene.say(count + " 张照片还没有归入工单", count + " photos are kept without an order")
    property string search
    readonly property Rows orders: Rows {
        rows: Scene.state === "loading" ? [] : Scene.state === "nothing-found" ? [] : MadeUpOrders.choices
    }
    readonly property int orderCount: orders.count
    readonly property string problem: Scene.state === "not-saved" ? Scene.say("没有保存成功，之前保存的内容都在。（磁盘已满）", "It could not be saved. What was saved before is safe. (the disk is full)") : ""
    readonly property bool saving: Scene.state === "saving"

    signal updated
    signal adopted

    function reload(): void {
    }
    function clearProblem(): void {
    }
    function adopt(photo: string, order: string, stage: string): void {
        recovered.adopted();
    }
}
