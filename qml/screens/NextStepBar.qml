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
        RowLayout {
            visible: bar.visit.undoText !== ""
            Layout.fillWidth: true
            spacing: Theme.gap

            Icon {
                name: "check"
                color: Theme.done
            }
            AppText {
                Layout.fillWidth: true
                text: bar.visit.undoText
                font.pixelSize: Theme.small
            }
            WordButton {
                text: qsTr("Undo")
                iconName: "undo"
                enabled: !bar.visit.saving
                onClicked: bar.visit.undo()
            }
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: bar.visit.blockedText
            color: Theme.missing
            // The whole of it stands at its step; the bar must not cover the page.
            maximumLineCount: 3
            elide: Text.ElideRight
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
        WordButton {
            visible: text !== ""
            Layout.alignment: Qt.AlignHCenter
            text: bar.visit.otherText
            enabled: !bar.visit.saving
            onClicked: bar.visit.advanceOnly()
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
