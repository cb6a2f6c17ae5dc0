import QtQml
import Siteproof.Stubs

/// Stands for enrolling a tablet.
QtObject {
    required property AppSession session
    required property EnrolDesk desk
    property string serverUrl
    property string code
    property bool again: false
    readonly property bool ready: Scene.among("busy failed forgotten-failed")
    readonly property string missing: ready ? "" : again || serverUrl !== "" ? Scene.say("还没有填写注册码。", "The code is still missing.") : Scene.say("还没有填写服务器地址和注册码。", "The server's address and the code are still missing.")
    readonly property bool busy: Scene.state === "busy"
    readonly property string problem: Scene.among("failed forgotten-failed") ? Scene.say("连不上服务器。请检查网络和地址后再试，注册码仍然有效。", "The server cannot be reached. Check the network and the address, then try again; the code stays valid.") : Scene.state === "no-code" ? Scene.say("图片里没有找到注册码。请换一张清晰的图片。", "There is no code in this picture. Choose a sharper one.") : ""

    signal inputChanged
    signal filled
    signal passed

    function enrol(): void {
    }
    function takeScanned(text: string): void {
    }
    function takeNothing(): void {
    }
    function chooseLanguage(language: string): void {
    }
}
