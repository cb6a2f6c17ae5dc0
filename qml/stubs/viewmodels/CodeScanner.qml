import QtQml

/// Stands for the reader of codes.
QtObject {
    enum Codes {
        QrOnly,
        Anything
    }

    signal found(string text)
    signal nothingFound

    function watch(videoOutput: QtObject, wanted: int): void {
    }
    function readPicture(file: url, wanted: int): void {
    }
}
