import QtQml
import Siteproof.Stubs

/// Stands for taking somebody else in.
EnrolViewModel {
    required property PeopleDesk people
    serverUrl: desk.serverUrl
    readonly property bool pinChosen: Scene.among("add-ready busy")
    readonly property string pinPrompt: pinChosen ? "" : Scene.state === "add-again" ? Scene.say("请再输入一次", "Enter it once more") : Scene.say("请设定 4 至 8 位数字的 PIN", "Choose a PIN of 4 to 8 digits")
    readonly property string pinProblem: Scene.state === "add-differed" ? Scene.say("两次输入不一样，请重新设定。", "The two were not the same. Choose the PIN again.") : ""

    signal pinChanged

    function enterPin(digits: string): void {
    }
    function forgetPin(): void {
    }
}
