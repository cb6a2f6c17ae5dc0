import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// A short form over the page: a heading, fields, what was refused, and one button, unless the form has buttons of its
/// own. It stays open until what was entered is saved.
T.Popup {
    id: sheet

    property string title
    property string actionText
    property string problem
    property bool saving: false
    property bool actionEnabled: true
    default property alias content: inside.data

    signal accepted

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: parent.height - height - Theme.gap
    width: Math.min(parent.width - 2 * Theme.gap, 640)
    height: Math.min(column.implicitHeight + 2 * padding, parent.height - 2 * Theme.gap)
    padding: 3 * Theme.unit
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.card
        border.width: 1
        border.color: Theme.hairline
    }

    Flickable {
        anchors.fill: parent
        clip: true
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column
            width: parent.width
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true

                AppText {
                    Layout.fillWidth: true
                    text: sheet.title
                    strong: true
                    font.pixelSize: Theme.title
                }
                WordButton {
                    Layout.alignment: Qt.AlignTop
                    text: qsTr("Close")
                    onClicked: sheet.close()
                }
            }
            ColumnLayout {
                id: inside
                Layout.fillWidth: true
                spacing: Theme.gap
            }
            Notice {
                Layout.fillWidth: true
                text: sheet.problem
            }
            NextStepButton {
                visible: sheet.actionText !== ""
                Layout.fillWidth: true
                text: sheet.saving ? qsTr("Saving") : sheet.actionText
                enabled: sheet.actionEnabled && !sheet.saving
                onClicked: sheet.accepted()
            }
        }
    }
}
