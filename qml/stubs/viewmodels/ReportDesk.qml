import QtQml

/// Stands for who draws the report.
QtObject {
}
