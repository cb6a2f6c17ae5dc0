import QtQml
import Siteproof.Stubs

/// Stands for the session of the program.
QtObject {
    id: session

    enum State {
        Opening,
        Failed,
        Unenrolled,
        Ready
    }

    readonly property int state: AppSession.Ready
    readonly property string technician: Scene.say("李建国", "Li Jianguo")
    readonly property string problem: Scene.say("这些数据由更新版本的程序保存。请安装新版程序；数据没有被改动。", "This data was saved by a newer version of the program. Install the new version; nothing was changed.")
    property string language: Scene.language
    readonly property string look: "light"
    readonly property ScreenLock lock: ScreenLock {
    }
    readonly property bool fresh: false
    readonly property real textScale: 1

    signal preferencesChanged
    signal orderChanged(string order)
    signal allChanged
    signal enrolled

    function start(): void {
    }
    function tellAllChanged(): void {
        session.allChanged();
    }
}
