pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// One step: its state, what was recorded, its photos, what is missing, and a word to go there.
Item {
    id: step

    required property OrderSource source
    required property int index
    required property int stepState
    required property int action
    required property string title
    required property string stateWord
    required property string detail
    required property string actionText
    required property string stage
    required property list<string> missing
    /// For each of `missing`: its rule where one may go on all the same, else empty.
    required property list<string> passes
    required property list<string> warnings
    required property list<string> taps
    required property list<string> tapTexts
    property bool saving: false

    readonly property bool done: stepState === VisitPath.Done
    readonly property bool now: stepState === VisitPath.Current || stepState === VisitPath.Blocked

    /// No room for the action beside the words: it stands under them.
    readonly property bool narrow: width < 440 * Theme.textScale

    readonly property int markSide: Theme.icon + Theme.unit

    signal performed
    signal photoWanted(string photo)
    signal tapped(string step)
    signal passWanted(string rule)

    implicitHeight: row.implicitHeight + Theme.unit

    Rectangle {
        visible: step.index > 0
        x: step.markSide / 2 - 1
        y: -4
        width: 2
        height: 8
        color: Theme.hairline
    }
    GridLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.unit / 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.unit / 2

        Rectangle {
            Layout.row: 0
            Layout.column: 0
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: step.markSide
            Layout.preferredHeight: step.markSide
            radius: step.markSide / 2
            color: step.now ? Theme.action : "transparent"
            border.width: 2
            border.color: step.done ? Theme.done : step.now ? Theme.action : Theme.hairline

            Icon {
                visible: step.done
                anchors.centerIn: parent
                name: "check"
                color: Theme.done
            }
            AppText {
                visible: !step.done
                anchors.centerIn: parent
                text: step.index + 1
                strong: true
                font.pixelSize: Theme.small
                color: step.now ? Theme.inkOnAction : Theme.inkSecondary
            }
        }
        ColumnLayout {
            Layout.row: 0
            Layout.column: 1
            Layout.fillWidth: true
            spacing: Theme.unit / 2

            GridLayout {
                id: name
                Layout.fillWidth: true
                Layout.minimumHeight: step.markSide
                columns: Theme.textScale > 1.25 ? 1 : 2
                columnSpacing: Theme.unit
                rowSpacing: 0

                AppText {
                    Layout.fillWidth: name.columns === 1
                    text: step.title
                    strong: step.now
                    wrapMode: name.columns === 1 ? Text.Wrap : Text.NoWrap
                }
                AppText {
                    Layout.fillWidth: true
                    text: step.stateWord
                    font.pixelSize: Theme.small
                    color: step.stepState === VisitPath.Blocked ? Theme.missing : step.done ? Theme.done : Theme.inkSecondary
                }
            }
            AppText {
                visible: text !== ""
                Layout.fillWidth: true
                text: step.detail
                secondary: true
                font.pixelSize: Theme.small
            }
            Repeater {
                model: step.missing

                // Not a layout of its own: with one more between a card and its wrapping lines, heights do not settle.
                Item {
                    id: lack

                    required property string modelData
                    required property int index
                    readonly property string rule: step.passes[index] ?? ""

                    Layout.fillWidth: true
                    implicitHeight: words.height + (pass.visible ? pass.height + Theme.unit / 2 : 0)

                    AppText {
                        id: words
                        width: parent.width
                        text: lack.modelData
                        color: Theme.missing
                        font.pixelSize: Theme.small
                    }
                    WordButton {
                        id: pass
                        visible: lack.rule !== ""
                        y: words.height + Theme.unit / 2
                        // No wider than the page, at any size of text.
                        width: Math.min(implicitWidth, parent.width)
                        text: qsTr("Go on all the same")
                        Accessible.name: text + ": " + lack.modelData
                        onClicked: step.passWanted(lack.rule)
                    }
                }
            }
            Repeater {
                model: step.warnings

                AppText {
                    required property string modelData

                    Layout.fillWidth: true
                    text: qsTr("Note: %1").arg(modelData)
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
            Flow {
                visible: step.taps.length > 0
                Layout.fillWidth: true
                spacing: Theme.unit

                Repeater {
                    model: step.taps

                    WordButton {
                        required property string modelData
                        required property int index

                        text: step.tapTexts[index] ?? ""
                        iconName: "check"
                        enabled: !step.saving
                        onClicked: step.tapped(modelData)
                    }
                }
            }
            Repeater {
                model: step.stage !== "" ? 1 : 0

                PhotoStrip {
                    Layout.fillWidth: true
                    source: step.source
                    stage: step.stage
                    onOpened: photo => step.photoWanted(photo)
                }
            }
        }
        WordButton {
            visible: step.actionText !== ""
            Layout.row: step.narrow ? 1 : 0
            Layout.column: step.narrow ? 1 : 2
            Layout.alignment: Qt.AlignTop
            text: step.actionText
            iconName: step.action === VisitPath.TakePhoto ? "camera" : ""
            onClicked: step.performed()
        }
    }
}
