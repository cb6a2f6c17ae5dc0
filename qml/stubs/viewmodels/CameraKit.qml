import QtQml
import Siteproof.Stubs

/// Stands for what taking photographs needs.
QtObject {
    id: kit

    readonly property PhotoCamera camera: PhotoCamera {
    }
    readonly property LevelSensor level: LevelSensor {
    }
    property bool grid: Scene.state !== "trouble"
    property int ghostPercent: 30

    signal preferencesChanged

    function nextGhost(): void {
        kit.ghostPercent = kit.ghostPercent === 0 ? 30 : kit.ghostPercent === 30 ? 50 : 0;
    }
}
