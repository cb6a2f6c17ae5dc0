import QtQml

/// Stands for the microphone; the view models that use it know what it hears.
QtObject {
    signal changed
    signal heard
    signal recorded(string path)
    signal failed(string path)
}
