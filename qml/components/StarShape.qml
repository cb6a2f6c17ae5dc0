import QtQuick
import Siteproof.Components

/// A star, filled or only outlined.
Outline {
    property bool filled: false

    path: "M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6.1-5.4-3.1-5.4 3.1 1.2-6.1-4.5-4.2 6.1-.7z"
    stroke: Theme.action
    strokeWidth: 1.5
    fill: filled ? Theme.action : "transparent"
}
