pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Everybody who signs under the text: as what, by what name, and the strokes as they stand.
Column {
    id: list

    required property SignOffViewModel signOff

    spacing: Theme.unit

    AppText {
        width: list.width
        text: qsTr("Signatures")
        strong: true
        font.pixelSize: Theme.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: list.signOff.signers

        ColumnLayout {
            id: line

            required property SignerEntry modelData
            // Gone before its line when the page is left.
            readonly property bool drawn: modelData !== null && !modelData.ink.empty

            width: list.width
            spacing: Theme.unit / 2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.unit

                AppText {
                    Layout.fillWidth: true
                    text: !line.modelData ? "" : line.modelData.name === "" ? line.modelData.title : qsTr("%1: %2").arg(line.modelData.title).arg(line.modelData.name)
                }
                StatusChip {
                    Layout.alignment: Qt.AlignTop
                    text: line.drawn ? qsTr("signed") : qsTr("not signed yet")
                    tint: line.drawn ? Theme.done : Theme.inkSecondary
                }
            }
            AppText {
                visible: text !== ""
                Layout.fillWidth: true
                text: line.modelData?.reason ?? ""
                secondary: true
                font.pixelSize: Theme.small
            }
            SignaturePad {
                visible: line.drawn
                enabled: false
                Layout.fillWidth: true
                Layout.preferredHeight: 72
                Layout.maximumWidth: 320
                ink: line.modelData?.ink ?? null
                color: Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
