pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// One setting with its few values in words.
ColumnLayout {
    id: choice

    required property string label
    required property list<string> values
    required property list<string> titles
    required property string chosen

    signal picked(string value)

    Layout.fillWidth: true
    Layout.topMargin: Theme.unit
    spacing: Theme.unit

    AppText {
        Layout.fillWidth: true
        text: choice.label
        secondary: true
        font.pixelSize: Theme.small
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: choice.values

            ChoiceChip {
                required property int index
                required property string modelData

                text: choice.titles[index]
                chosen: modelData === choice.chosen
                Accessible.name: choice.label + ": " + text
                onClicked: choice.picked(modelData)
            }
        }
    }
}
