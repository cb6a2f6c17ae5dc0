import QtQuick

/// What the window and the entrance page tell each other, so that the window can be made without that page.
QtObject {
    /// Shows a page by name, for pictures of every screen; empty in everyday use.
    property string tour
    /// The day's list is seen, with no order in hand.
    property bool atTop: false
    /// The first orders are being fetched, and cover the window meanwhile.
    property bool fetching: false
    /// How much of the window's top the offer of a PIN takes.
    property real taken: 0
}
