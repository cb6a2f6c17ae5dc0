import QtQuick
import Siteproof.Components

/// Every component in all its states, in the look of now: for drawing new ones beside the old, and for the pictures that
/// the tests compare.
Rectangle {
    id: gallery

    property alias look: chosen.look
    property alias textScale: chosen.textScale
    readonly property real columnWidth: (width - 4 * Theme.gap) / 3

    implicitHeight: Math.max(texts.height + sheets.height + Theme.gap, actions.height, places.height) + 2 * Theme.gap
    color: Theme.page

    QtObject {
        id: chosen

        property string look: "light"
        property real textScale: 1

        onLookChanged: Theme.mode = look
        onTextScaleChanged: Theme.textScale = textScale
    }
    TextSpecimens {
        id: texts
        x: Theme.gap
        y: Theme.gap
        width: gallery.columnWidth
    }
    SheetSpecimens {
        id: sheets
        x: Theme.gap
        y: texts.y + texts.height + Theme.gap
        width: gallery.columnWidth
    }
    ActionSpecimens {
        id: actions
        x: 2 * Theme.gap + gallery.columnWidth
        y: Theme.gap
        width: gallery.columnWidth
    }
    PlaceSpecimens {
        id: places
        x: 3 * Theme.gap + 2 * gallery.columnWidth
        y: Theme.gap
        width: gallery.columnWidth
    }
}
