import QtQml

/// Stands for keeping where the person is.
QtObject {
    required property AppSession session
    property bool paused: false
    property string place
    property string order
    property string home
    property string cover
    property string stage
    property string sheet

    signal changed
    signal found(string place, string order, string home, string cover, string stage, string sheet)
}
