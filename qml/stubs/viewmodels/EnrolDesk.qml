import QtQml
import Siteproof.Stubs

/// Stands for what a new tablet is enrolled with.
QtObject {
    readonly property string serverUrl: Scene.state === "empty" ? "" : "https://siteproof.jinxiu-wuye.example"
}
