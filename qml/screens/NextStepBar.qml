pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The next step, always in sight; above it what still stands in the way, or what was refused.
Rectangle {
    id: bar

    required property VisitViewModel visit

    signal performed

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    color: Theme.card

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.hairline
    }
    ColumnLayout {
        id: column
        y: Theme.gap
        width: Math.min(parent.width - 2 * Theme.gap, Theme.readingWidth)
        x: Math.round((parent.width - width) / 2)
        spacing: Theme.unit

        Notice {
            Layout.fillWidth: true
            text: bar.visit.problem
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: bar.visit.blockedText
            color: Theme.missing
            font.pixelSize: Theme.small
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.touch
            text: bar.visit.restText
            secondary: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
        NextStepButton {
            visible: bar.visit.nextText !== ""
            Layout.fillWidth: true
            text: bar.visit.saving ? qsTr("Saving") : bar.visit.nextText
            enabled: !bar.visit.saving
            onClicked: bar.performed()
        }
    }
}
