import QtQuick
import QtQuick.Shapes

/// A star, filled or only outlined.
Item {
    id: star

    property bool filled: false

    Shape {
        anchors.fill: parent
        layer.enabled: true
        layer.samples: 4

        ShapePath {
            strokeColor: Theme.action
            strokeWidth: 1.5
            scale: Qt.size(star.width / 24, star.height / 24)
            fillColor: star.filled ? Theme.action : "transparent"
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: "M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6.1-5.4-3.1-5.4 3.1 1.2-6.1-4.5-4.2 6.1-.7z"
            }
        }
    }
}
