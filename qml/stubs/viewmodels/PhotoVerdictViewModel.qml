import QtQml
import Siteproof.Stubs

/// Stands for what the tablet found of a photo.
OrderAspect {
    property string photo
    readonly property bool known: Scene.among("good blurred retake form not-saved saving")
    readonly property bool good: Scene.among("good retake")
    readonly property string text: good ? Scene.say("照片合格", "A good photo") : known ? Scene.say("模糊：拿稳后重拍。", "Blurred: hold still and take it again.") : ""
    readonly property string angleText: Scene.state === "retake" ? Scene.say("角度 41%：视角不同", "Angle 41 %: another view") : ""
    readonly property bool angleGood: false
    readonly property var reasons: [Scene.say("这里没有更好的光线", "There is no better light here"), Scene.say("没有别的位置可站", "There is no room to stand elsewhere"), Scene.say("关键部位看得清", "What matters can be seen")]
    readonly property DraftKeeper draft: DraftKeeper {
    }

    function keepBecause(reason: string): void {
    }
}
