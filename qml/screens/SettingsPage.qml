pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How the interface speaks and looks on this tablet, where the tablet belongs, what it stores, what it is built on.
Item {
    id: page

    required property AppSession session

    SettingsViewModel {
        id: settings
        session: page.session
    }

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gap
        clip: true
        boundsBehavior: Flickable.DragOverBounds

        ColumnLayout {
            id: column

            y: Theme.gap
            width: Math.min(page.width - 2 * Theme.gap, Theme.readingWidth)
            x: Math.round((page.width - width) / 2)
            spacing: Theme.gap

            AppText {
                Layout.fillWidth: true
                text: qsTr("Settings")
                strong: true
                font.pixelSize: Theme.heading
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Notice {
                Layout.fillWidth: true
                text: settings.problem
            }
            Section {
                Layout.fillWidth: true
                title: qsTr("Reading")

                Choice {
                    label: qsTr("Language")
                    values: ["zh", "en"]
                    titles: ["中文", "English"]
                    chosen: settings.language
                    onPicked: value => settings.chooseLanguage(value)
                }
                Choice {
                    label: qsTr("Look")
                    values: ["light", "dark", "sunlight"]
                    titles: [qsTr("Light"), qsTr("Dark"), qsTr("Sunlight")]
                    chosen: settings.look
                    onPicked: value => settings.chooseLook(value)
                }
                Choice {
                    label: qsTr("Text size")
                    values: ["100", "125", "150", "200"]
                    titles: [qsTr("%1 %").arg(100), qsTr("%1 %").arg(125), qsTr("%1 %").arg(150), qsTr("%1 %").arg(200)]
                    chosen: settings.textPercent
                    onPicked: value => settings.chooseTextPercent(Number(value))
                }
            }
            Section {
                Layout.fillWidth: true
                title: qsTr("This tablet")

                FactLine {
                    label: qsTr("Technician")
                    value: settings.technician
                }
                FactLine {
                    label: qsTr("Server")
                    value: settings.serverUrl
                }
                FactLine {
                    label: qsTr("Device")
                    value: settings.device
                }
                FactLine {
                    label: qsTr("Program version")
                    value: settings.version
                }
            }
            Section {
                Layout.fillWidth: true
                title: qsTr("Storage used")

                FactLine {
                    label: qsTr("Photos")
                    value: settings.photosText
                }
                FactLine {
                    label: qsTr("Orders and entries")
                    value: settings.databaseText
                }
                AppText {
                    Layout.fillWidth: true
                    text: qsTr("Everything is encrypted on this tablet.")
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
            Section {
                Layout.fillWidth: true
                title: qsTr("Licences")

                Repeater {
                    model: settings.parts

                    FactLine {
                        required property int index
                        required property string modelData

                        label: modelData
                        value: settings.licences[index]
                    }
                }
            }
        }
    }

    component Choice: ColumnLayout {
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
}
