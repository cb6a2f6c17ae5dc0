import QtQuick
import Siteproof.Components

/// One outlined family drawn on a 24-dp field; always used beside a word.
Item {
    id: icon

    property string name
    property color color: Theme.ink

    readonly property var outlines: ({
            "today": "M5 4h14v16H5z M5 9h14 M9 2v4 M15 2v4 M9 14l2 2 4-4",
            "search": "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z M15.5 15.5L21 21",
            "home": "M4 11l8-7 8 7 M6 10v10h12V10 M10 20v-6h4v6",
            "sync": "M4 11a8 8 0 0 1 14-4l2 2 M20 4v5h-5 M20 13a8 8 0 0 1-14 4l-2-2 M4 20v-5h5",
            "settings": "M4 7h10 M18 7h2 M16 5a2 2 0 1 0 0 4a2 2 0 1 0 0-4z M4 17h2 M10 17h10 M8 15a2 2 0 1 0 0 4a2 2 0 1 0 0-4z",
            "materials": "M4 8l8-4 8 4v9l-8 4-8-4z M4 8l8 4 8-4 M12 12v9",
            "back": "M20 12H5 M11 6l-6 6 6 6",
            "camera": "M3 8h4l2-3h6l2 3h4v12H3z M12 10a4 4 0 1 0 0 8a4 4 0 1 0 0-8z",
            "file": "M6 3h8l4 4v14H6z M14 3v4h4",
            "torch": "M13 3L6 13.5h5L10 21l8-11h-6z",
            "place": "M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12z M12 6.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z",
            "grid": "M4 4h16v16H4z M9.3 4v16 M14.7 4v16 M4 9.3h16 M4 14.7h16",
            "burst": "M3 9h11v11H3z M7 5.5h10.5V16 M10.5 2.5H21V13",
            "ghost": "M3 4h12v12H3z M9 8h12v12H9z",
            "check": "M5 13l4.5 4.5L19 7",
            "missing": "M12 6v8 M12 17.5v.5",
            "undo": "M8 5L4 9l4 4 M4 9h10a6 6 0 0 1 0 12h-4",
            "redo": "M16 5l4 4-4 4 M20 9H10a6 6 0 0 0 0 12h4",
            "left": "M20 12H4 M10 6l-6 6 6 6",
            "right": "M4 12h16 M14 6l6 6-6 6",
            "up": "M12 20V4 M6 10l6-6 6 6",
            "down": "M12 4v16 M6 14l6 6 6-6",
            "nearer": "M4 9V4h5 M15 4h5v5 M20 15v5h-5 M9 20H4v-5",
            "farther": "M9 4v5H4 M20 9h-5V4 M15 20v-5h5 M4 15h5v5",
            "clockwise": "M20 12a8 8 0 1 1-3-6.2 M20 3v5h-5",
            "counterclockwise": "M4 12a8 8 0 1 0 3-6.2 M4 3v5h5",
            "pen": "M4 20l1-5L16 4l4 4L9 19z M13.5 6.5l4 4",
            "arrow": "M5 19L19 5 M10 5h9v9",
            "ellipse": "M12 5c5 0 9 3 9 7s-4 7-9 7-9-3-9-7 4-7 9-7z",
            "freehand": "M3 16c3-8 6-8 7-3s4 5 6-1 4-4 5-3",
            "text": "M5 6V4h14v2 M12 4v16 M9 20h6",
            "scale": "M2 9h20v7H2z M6 9v3 M10 9v4 M14 9v3 M18 9v4",
            "measure": "M3 12h18 M3 7v10 M21 7v10",
            "blur": "M4 4h16v16H4z M8 8h.1 M12 8h.1 M16 8h.1 M8 12h.1 M12 12h.1 M16 12h.1 M8 16h.1 M12 16h.1 M16 16h.1"
        })

    implicitWidth: Theme.icon
    implicitHeight: Theme.icon

    Outline {
        anchors.fill: parent
        path: icon.outlines[icon.name] ?? ""
        stroke: icon.color
    }
}
