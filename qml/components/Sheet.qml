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

    // A sheet that is still being made when its window closes has none.
    readonly property real windowWidth: parent ? parent.width : 0
    readonly property real windowHeight: parent ? parent.height : 0

    signal accepted

    parent: T.Overlay.overlay
    x: Math.round((windowWidth - width) / 2)
    y: windowHeight - height - Theme.gap
    width: Math.min(windowWidth - 2 * Theme.gap, 640)
    height: Math.min(head.implicitHeight + inside.implicitHeight + foot.height + (foot.height > 0 ? 2 : 1) * Theme.gap + 2 * padding, windowHeight - 2 * Theme.gap)
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

    // Between heading and button, which stay where they are, a long form scrolls.
    Item {
        anchors.fill: parent

        RowLayout {
            id: head
            width: parent.width

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
        Flickable {
            anchors.top: head.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: foot.top
            anchors.bottomMargin: foot.height > 0 ? Theme.gap : 0
            width: parent.width
            clip: true
            contentHeight: inside.implicitHeight
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: inside
                width: parent.width
                spacing: Theme.gap
            }
        }
        Column {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.gap

            Notice {
                width: parent.width
                text: sheet.problem
            }
            NextStepButton {
                visible: sheet.actionText !== ""
                width: parent.width
                text: sheet.saving ? qsTr("Saving") : sheet.actionText
                enabled: sheet.actionEnabled && !sheet.saving
                onClicked: sheet.accepted()
            }
        }
    }
}
