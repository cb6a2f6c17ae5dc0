import QtQml

/// Stands for the reader of QR codes.
QtObject {
    signal found(string text)
    signal nothingFound

    function watch(videoOutput: QtObject): void {
    }
    function readPicture(file: url): void {
    }
}
