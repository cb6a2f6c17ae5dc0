import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// A line of the count: tapped, it is counted.
T.AbstractButton {
    id: row

    required property string line
    required property string name
    required property string expected
    required property string counted
    required property string differs
    required property string typed
    required property bool done

    readonly property string standing: done ? qsTr("Counted: %1").arg(counted) : typed !== "" ? qsTr("Entered %1, not recorded yet").arg(typed) : qsTr("To be counted")

    implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1, %2. %3", "material, by the books. counted or not").arg(name).arg(expected).arg(standing)

    contentItem: RowLayout {
        spacing: Theme.unit

        Icon {
            visible: row.done
            name: "check"
            color: Theme.done
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppText {
                Layout.fillWidth: true
                text: row.name
                strong: true
            }
            AppText {
                Layout.fillWidth: true
                text: row.expected
                secondary: true
                font.pixelSize: Theme.small
            }
            AppText {
                Layout.fillWidth: true
                text: row.differs === "" ? row.standing : row.standing + " · " + row.differs
                font.pixelSize: Theme.small
                color: row.differs !== "" ? Theme.problem : row.done ? Theme.done : Theme.missing
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: row.down ? Theme.actionSoft : Theme.card
        border.width: row.visualFocus ? 2 : 1
        border.color: row.visualFocus ? Theme.action : Theme.hairline
    }
}
