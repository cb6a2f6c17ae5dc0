pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.ViewModels

/// What is drawn with, and in which colour.
ColumnLayout {
    id: tools

    required property AnnotationViewModel annotation
    property bool upright: false

    readonly property var colours: [{
            "name": "red",
            "word": qsTr("Red")
        }, {
            "name": "yellow",
            "word": qsTr("Yellow")
        }, {
            "name": "green",
            "word": qsTr("Green")
        }, {
            "name": "blue",
            "word": qsTr("Blue")
        }, {
            "name": "white",
            "word": qsTr("White")
        }, {
            "name": "black",
            "word": qsTr("Black")
        }]

    spacing: Theme.unit

    GridLayout {
        Layout.fillWidth: true
        columns: tools.upright ? 2 : tools.width > 600 * Theme.textScale ? 7 : 4
        columnSpacing: Theme.unit
        rowSpacing: Theme.unit

        Repeater {
            model: [{
                    "name": "arrow",
                    "word": qsTr("Arrow")
                }, {
                    "name": "ellipse",
                    "word": qsTr("Circle")
                }, {
                    "name": "freehand",
                    "word": qsTr("Freehand")
                }, {
                    "name": "text",
                    "word": qsTr("Text")
                }, {
                    "name": "scale",
                    "word": qsTr("Scale")
                }, {
                    "name": "measure",
                    "word": qsTr("Measure")
                }, {
                    "name": "blur",
                    "word": qsTr("Hide")
                }]

            CameraSwitch {
                required property var modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: modelData.name
                text: modelData.word
                on: tools.annotation.tool === modelData.name
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                onClicked: tools.annotation.tool = modelData.name
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: tools.annotation.tool !== "blur"
        columns: tools.upright ? 3 : 6
        columnSpacing: 0
        rowSpacing: Theme.unit

        Repeater {
            model: tools.colours

            T.AbstractButton {
                id: pen

                required property var modelData
                readonly property bool chosen: tools.annotation.colour === modelData.name

                Layout.fillWidth: true
                Layout.minimumWidth: 56
                implicitHeight: implicitContentHeight
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.word
                Accessible.checked: chosen
                onClicked: tools.annotation.colour = modelData.name

                contentItem: ColumnLayout {
                    spacing: 0

                    Rectangle {
                        Layout.alignment: Qt.AlignHCenter
                        Layout.preferredWidth: 56
                        Layout.preferredHeight: 56
                        radius: 28
                        color: Theme.card
                        border.width: pen.chosen || pen.visualFocus ? 4 : 1
                        border.color: pen.chosen || pen.visualFocus ? Theme.action : Theme.hairline

                        MarkLayer {
                            anchors.centerIn: parent
                            width: 40
                            height: 40
                            lineWidth: 10
                            marks: JSON.stringify([{
                                        "kind": "freehand",
                                        "colour": pen.modelData.name,
                                        "points": [[2500, 7500], [7500, 2500]]
                                    }])
                        }
                    }
                    Text {
                        Layout.fillWidth: true
                        text: pen.modelData.word
                        font.pixelSize: Theme.navigation
                        font.weight: pen.chosen ? Theme.strong : Font.Normal
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.smallest
                        horizontalAlignment: Text.AlignHCenter
                        color: Theme.ink
                    }
                }
            }
        }
    }
}
