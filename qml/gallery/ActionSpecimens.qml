pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.Gallery

/// What one presses, chooses and fills in.
Column {
    id: column

    spacing: Theme.gap

    Specimen {
        name: "NextStepButton: usual, pressed, focus, idle"

        NextStepButton {
            Layout.fillWidth: true
            text: "Start the repair"
        }
        NextStepButton {
            Layout.fillWidth: true
            text: "开始维修"
            down: true
        }
        NextStepButton {
            Layout.fillWidth: true
            text: "I have arrived"
            Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
        }
        NextStepButton {
            Layout.fillWidth: true
            text: "Sign and seal"
            enabled: false
        }
    }
    Specimen {
        name: "WordButton: usual, with icon, pressed, disabled"

        Flow {
            Layout.fillWidth: true
            Layout.preferredWidth: column.width
            spacing: Theme.unit

            WordButton {
                text: "Not reached"
            }
            WordButton {
                text: "Undo"
                iconName: "undo"
            }
            WordButton {
                text: "返回工单"
                down: true
            }
            WordButton {
                text: "Begin again"
                enabled: false
            }
        }
    }
    Specimen {
        name: "ChoiceChip: open, chosen, pressed, disabled, chosen and disabled"

        Flow {
            Layout.fillWidth: true
            Layout.preferredWidth: column.width
            spacing: Theme.unit

            ChoiceChip {
                text: "Damp"
            }
            ChoiceChip {
                text: "滴水"
                chosen: true
            }
            ChoiceChip {
                text: "Running"
                down: true
            }
            ChoiceChip {
                text: "Standing"
                enabled: false
            }
            ChoiceChip {
                text: "Yes"
                chosen: true
                enabled: false
            }
        }
    }
    Specimen {
        name: "LabelledField: empty, filled with unit, read only"

        LabelledField {
            Layout.fillWidth: true
            label: "Moisture"
            placeholder: "0 to 100"
            unit: "%"
        }
        LabelledField {
            Layout.fillWidth: true
            label: "同意人"
            text: "王芳"
        }
        LabelledField {
            Layout.fillWidth: true
            label: "Price"
            text: "180.00"
            unit: "yuan"
            readOnly: true
        }
    }
    Specimen {
        name: "StarRating: none, four"

        StarRating {
        }
        StarRating {
            rating: 4
        }
    }
    Specimen {
        name: "SignaturePad: empty, signed"

        Repeater {
            model: [false, true]

            Rectangle {
                id: pad

                required property bool modelData

                Layout.fillWidth: true
                Layout.preferredHeight: 96
                radius: Theme.cardRadius
                color: Theme.card
                border.width: 2
                border.color: Theme.outline

                SpecimenInk {
                    id: ink
                    written: pad.modelData
                }
                SignaturePad {
                    anchors.fill: parent
                    ink: ink.strokes
                    color: Theme.ink
                }
            }
        }
    }
}
