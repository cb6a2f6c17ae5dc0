pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Marks over a photo: where to look, how long something is, what others must not see. The photo itself never changes.
FocusScope {
    id: page

    required property OrderSource source
    property alias photo: annotation.photo

    readonly property bool side: width > height && height >= 600

    signal leaving

    Keys.onEscapePressed: page.leaving()
    Keys.onBackPressed: page.leaving()
    Component.onCompleted: forceActiveFocus()

    AnnotationViewModel {
        id: annotation
        source: page.source
        onTextWanted: words.open()
        onLengthWanted: scale.open()
    }
    MarkTextSheet {
        id: words
        annotation: annotation
    }
    MarkScaleSheet {
        id: scale
        annotation: annotation
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page

        MouseArea {
            anchors.fill: parent
        }
    }
    GridLayout {
        anchors.fill: parent
        anchors.margins: page.side ? Theme.gap : Theme.unit
        columns: page.side ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.unit

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.unit

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.unit

                WordButton {
                    Layout.minimumHeight: 56
                    text: qsTr("Back")
                    iconName: "back"
                    Accessible.name: qsTr("Back to the photo")
                    onClicked: page.leaving()
                }
                Item {
                    Layout.fillWidth: true
                }
                WordButton {
                    Layout.minimumHeight: 56
                    text: qsTr("Undo")
                    iconName: "undo"
                    enabled: annotation.canUndo
                    onClicked: annotation.undo()
                }
                WordButton {
                    Layout.minimumHeight: 56
                    text: qsTr("Redo")
                    iconName: "redo"
                    enabled: annotation.canRedo
                    onClicked: annotation.redo()
                }
            }
            MarkCanvas {
                Layout.fillWidth: true
                Layout.fillHeight: true
                annotation: annotation
            }
        }
        ColumnLayout {
            Layout.fillWidth: !page.side
            Layout.preferredWidth: page.side ? 240 * Math.min(Theme.textScale, 1.25) : -1
            Layout.fillHeight: page.side
            spacing: Theme.unit

            AppText {
                Layout.fillWidth: true
                text: annotation.guidance
                secondary: true
                font.pixelSize: Theme.small
            }
            Item {
                visible: page.side
                Layout.fillHeight: true
            }
            MarkTools {
                Layout.fillWidth: true
                annotation: annotation
                upright: page.side
            }
            Item {
                visible: page.side
                Layout.fillHeight: true
            }
            Notice {
                Layout.fillWidth: true
                text: annotation.draft.problem !== "" ? annotation.draft.problem : annotation.problem
            }
            Notice {
                Layout.fillWidth: true
                text: annotation.savedText
                tint: Theme.done
                iconName: "check"
            }
            NextStepButton {
                Layout.fillWidth: true
                text: annotation.saving ? qsTr("Saving") : annotation.changed ? qsTr("Save the marks") : qsTr("Nothing to save")
                enabled: annotation.changed && !annotation.saving
                onClicked: annotation.save()
            }
        }
    }
}
