import QtQml
import Siteproof.Stubs

/// Stands for a voice note on its way.
OrderAspect {
    id: note

    enum State {
        Ready,
        Starting,
        Recording,
        Recorded,
        Playing,
        Saving
    }

    property VoiceRecorder recorder: null
    property string about: Scene.state === "about-photo" ? "1" : ""
    property bool available: Scene.state !== "no-microphone"
    property int state: Scene.state === "recording" ? VoiceNoteViewModel.Recording : Scene.state === "playing" ? VoiceNoteViewModel.Playing : Scene.state === "saving" ? VoiceNoteViewModel.Saving : Scene.among("recorded about-photo not-saved") ? VoiceNoteViewModel.Recorded : VoiceNoteViewModel.Ready
    property string elapsedText: state === VoiceNoteViewModel.Ready ? "0:00" : "0:12"
    readonly property var levels: state === VoiceNoteViewModel.Ready ? [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] : [0.2, 0.5, 0.9, 0.7, 0.3, 0.1, 0.4, 0.8, 0.6, 0.2, 0.1, 0.3, 0.7, 0.9, 0.8, 0.5, 0.2, 0.1, 0.2, 0.6, 0.8, 0.7, 0.4, 0.2]
    property string hint: !available ? Scene.say("这台设备没有麦克风。", "This device has no microphone.") : state === VoiceNoteViewModel.Ready ? Scene.say("按下后说话；最长 10 分钟。", "Press and speak; up to 10 minutes.") : state === VoiceNoteViewModel.Recording ? Scene.say("正在录音。再按一次停止。", "Recording. Press again to stop.") : state === VoiceNoteViewModel.Playing ? Scene.say("正在播放。", "Playing back.") : Scene.say("先听一遍，再保存或删除。", "Listen to it, then save or delete it.")
    property string trouble: Scene.state === "trouble" ? Scene.say("麦克风没有录到声音。请检查权限，以及是否有其他程序在使用麦克风。", "The microphone heard nothing. Check that it is allowed and that no other program uses it.") : ""

    signal changed
    signal heard
    signal kept

    function record(): void {
    }
    function stop(): void {
    }
    function play(): void {
    }
    function discard(): void {
    }
    function save(): void {
    }
}
