import QtQml

/// Stands for the synchronisation.
QtObject {
    signal progressed
    signal pulled
    signal ended
}
