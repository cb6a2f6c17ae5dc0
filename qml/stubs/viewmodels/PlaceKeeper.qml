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
    property string item
    property string sheet
    property string search
    property string language

    signal changed
    signal found(var was)
}
