import QtQml
import Siteproof.Stubs

/// Stands for the order's recordings.
OrderAspect {
    id: list

    property VoiceRecorder recorder: null
    readonly property Rows recordings: Rows {
        rows: list.count === 0 ? [] : [{
                "recordingId": "2",
                "title": Scene.say("语音备注", "Voice note"),
                "detail": Scene.say("0:12 · 天花 · 今天 11:02 · 李伟", "0:12 · ceiling · today 11:02 · li.wei"),
                "about": "1",
                "playable": true,
                "playing": false
            }, {
                "recordingId": "1",
                "title": Scene.say("视频", "Video"),
                "detail": Scene.say("0:20 · 天花 · 今天 10:40 · 李伟", "0:20 · ceiling · today 10:40 · li.wei"),
                "about": "",
                "playable": false,
                "playing": false
            }]
    }
    property int count: Scene.among("start none") ? 0 : 2

    function play(recording: string): void {
    }
}
