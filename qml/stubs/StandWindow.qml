import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// One screen alone in a window, on made-up view models.
T.ApplicationWindow {
    id: root

    property url screen
    property string screenState
    property string language
    property string look: "light"
    property real textScale: 1
    /// The screen was on the screen once, and its data have come since.
    property bool settled: false
    readonly property bool loaded: stage.status === Loader.Ready

    visible: true
    width: 1280
    height: 800
    title: "Siteproof"
    color: Theme.page
    onLanguageChanged: Scene.language = language
    onScreenChanged: {
        settled = false;
        stage.source = "";
        if (String(screen) === "")
            return;
        Scene.wanted = screenState;
        Scene.state = "loading";
        stage.source = screen;
    }
    onFrameSwapped: {
        if (settled || String(screen) === "")
            return;
        Scene.state = Scene.wanted;
        settled = true;
    }
    onLookChanged: Theme.mode = look
    onTextScaleChanged: Theme.textScale = textScale

    Loader {
        id: stage
        anchors.fill: parent
        focus: true
    }
}
