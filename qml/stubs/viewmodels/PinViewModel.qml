import QtQml
import Siteproof.Stubs

/// Stands for one conversation about the PIN.
QtObject {
    enum Purpose {
        Unlock,
        Choose,
        Change,
        Remove,
        TakeOver
    }

    required property AppSession session
    property int purpose: PinViewModel.Unlock
    property PeopleDesk people: null
    property string person
    readonly property string prompt: purpose === PinViewModel.TakeOver ? Scene.say(person + "：请输入您的 PIN", person + ": enter your PIN") : Scene.state === "again" ? Scene.say("请再输入一次", "Enter it once more") : purpose === PinViewModel.Choose ? Scene.say("请设定 4 至 8 位数字的 PIN", "Choose a PIN of 4 to 8 digits") : purpose === PinViewModel.Unlock ? Scene.say("请输入 PIN", "Enter your PIN") : Scene.say("请输入现在的 PIN", "Enter the PIN of now")
    readonly property string problem: Scene.state === "wrong" ? Scene.say("PIN 不对，请再试一次。", "This PIN is wrong. Try again.") : Scene.state === "waiting" ? Scene.say("PIN 输错次数过多。请等待 48 秒后再试。", "The PIN was wrong too often. Wait 48 seconds, then try again.") : ""
    readonly property bool busy: Scene.state === "checking"
    readonly property bool open: !Scene.among("waiting checking")

    signal updated
    signal passed

    function begin(): void {
    }
    function enter(pin: string): void {
    }
}
