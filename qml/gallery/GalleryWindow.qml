import QtQuick
import QtQuick.Templates as T
import Siteproof.Components

/// The gallery, to scroll through; L, D and S choose the light, dark and sunlight look, + and - the size of the text.
T.ApplicationWindow {
    id: root

    visible: true
    width: 1280
    height: 900
    title: "Siteproof components"
    color: Theme.page

    Flickable {
        anchors.fill: parent
        contentHeight: gallery.implicitHeight
        focus: true
        boundsBehavior: Flickable.StopAtBounds

        Gallery {
            id: gallery
            width: parent.width
            height: implicitHeight
        }
    }
    Shortcut {
        sequence: "L"
        onActivated: gallery.look = "light"
    }
    Shortcut {
        sequence: "D"
        onActivated: gallery.look = "dark"
    }
    Shortcut {
        sequence: "S"
        onActivated: gallery.look = "sunlight"
    }
    Shortcut {
        sequence: "+"
        onActivated: gallery.textScale = Math.min(2, gallery.textScale + 0.25)
    }
    Shortcut {
        sequence: "-"
        onActivated: gallery.textScale = Math.max(1, gallery.textScale - 0.25)
    }
}
