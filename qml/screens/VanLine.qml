import QtQuick
import Siteproof.Components

/// A material in the van by the books, and when it was counted.
Rectangle {
    id: line

    required property string code
    required property string name
    required property string amount
    required property string counted
    required property bool wrong
    required property bool due

    implicitHeight: Math.max(56, column.height + 2 * Theme.unit)
    radius: Theme.cardRadius
    color: Theme.card
    border.width: 1
    border.color: wrong ? Theme.problem : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3", "material, how much, when it was counted").arg(name).arg(amount).arg(counted)

    Column {
        id: column
        x: Theme.gap
        y: Theme.unit
        width: parent.width - 2 * Theme.gap
        spacing: 2

        AppText {
            width: parent.width
            text: line.name
            strong: true
        }
        AppText {
            width: parent.width
            text: line.amount
            color: line.wrong ? Theme.problem : Theme.ink
        }
        AppText {
            width: parent.width
            text: line.counted
            font.pixelSize: Theme.small
            color: line.due ? Theme.missing : Theme.inkSecondary
        }
    }
}
