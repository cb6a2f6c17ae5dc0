pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// One material of the store: what it is, and how much is there in words.
T.AbstractButton {
    id: line

    required property string code
    required property string name
    required property string spec
    required property string unit
    required property string stock
    required property string price
    required property bool available
    /// In a form: no price, less room.
    property bool brief: false

    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1, %2, %3", "material, specification, stock").arg(name).arg(spec).arg(stock)

    contentItem: ColumnLayout {
        spacing: 2

        AppText {
            Layout.fillWidth: true
            text: line.name
            strong: !line.brief
        }
        AppText {
            visible: line.spec !== ""
            Layout.fillWidth: true
            text: line.brief ? line.spec + " · " + line.stock : line.spec
            secondary: true
            font.pixelSize: Theme.small
        }
        RowLayout {
            visible: !line.brief || line.spec === ""
            Layout.fillWidth: true
            spacing: Theme.unit / 2

            Icon {
                visible: line.available
                Layout.preferredWidth: Theme.small + 4
                Layout.preferredHeight: Theme.small + 4
                Layout.alignment: Qt.AlignTop
                name: "check"
                color: Theme.done
            }
            AppText {
                Layout.fillWidth: true
                text: line.stock
                font.pixelSize: Theme.small
                color: line.available ? Theme.done : Theme.missing
            }
        }
        AppText {
            visible: !line.brief
            Layout.fillWidth: true
            text: line.price === "" ? line.code : line.code + " · " + line.price
            secondary: true
            font.pixelSize: Theme.small
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: line.down ? Theme.actionSoft : Theme.card
        border.width: line.visualFocus ? 2 : 1
        border.color: line.visualFocus ? Theme.action : Theme.hairline
    }
}
