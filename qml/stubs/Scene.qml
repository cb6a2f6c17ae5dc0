pragma Singleton
import QtQml

/// What the made-up view models tell: which state, in which language. A state that a view model does not know is its
/// everyday one.
QtObject {
    id: scene

    property string state
    /// The state that is to come: the view models tell "loading" until the screen was seen, as the real ones do.
    property string wanted
    property string language: "en"

    function say(chinese: string, english: string): string {
        return scene.language === "zh" ? chinese : english;
    }
    function wants(states: string): bool {
        return states.split(" ").includes(scene.wanted);
    }
    /// Whether the state is one of these words.
    function among(states: string): bool {
        return states.split(" ").includes(scene.state);
    }
}
