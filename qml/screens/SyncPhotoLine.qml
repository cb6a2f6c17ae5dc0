import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// A photo that waits: what it shows, where it belongs, how much of it is through, and what went wrong.
Rectangle {
    id: line

    required property string imageUrl
    required property string order
    required property string stage
    required property string detail
    required property string problem
    required property real part
    required property bool underWay

    implicitHeight: row.implicitHeight + 2 * Theme.unit
    radius: Theme.cardRadius
    color: Theme.card
    border.width: 1
    border.color: line.underWay ? Theme.action : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: line.order + ", " + line.stage + ", " + line.detail + (line.problem !== "" ? ", " + line.problem : "")

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit
        spacing: Theme.gap

        PhotoThumbnail {
            visible: line.imageUrl !== ""
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 96
            Layout.preferredHeight: 72
            source: line.imageUrl
            caption: line.stage
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppText {
                Layout.fillWidth: true
                text: line.order
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            AppText {
                Layout.fillWidth: true
                text: line.stage
                secondary: true
                font.pixelSize: Theme.small
            }
            AppText {
                Layout.fillWidth: true
                text: line.detail
                secondary: !line.underWay
                font.pixelSize: Theme.small
            }
            Rectangle {
                visible: line.part > 0 || line.underWay
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.unit
                radius: Theme.unit / 2
                color: Theme.sunken
                border.width: 1
                border.color: Theme.hairline
                Accessible.role: Accessible.ProgressBar
                Accessible.name: line.detail

                Rectangle {
                    width: parent.width * Math.min(1, line.part)
                    height: parent.height
                    radius: parent.radius
                    color: line.underWay ? Theme.action : Theme.inkSecondary
                }
            }
            AppText {
                visible: line.problem !== ""
                Layout.fillWidth: true
                text: line.problem
                color: Theme.missing
                font.pixelSize: Theme.small
            }
        }
    }
}
