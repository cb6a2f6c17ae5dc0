pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How the interface speaks and looks on this tablet, where the tablet belongs, what it stores, what it is built on.
Item {
    id: page

    required property AppSession session
    /// None where the tablet is one person's alone.
    property PeopleDesk people: null

    signal peopleWanted

    SettingsViewModel {
        id: settings
        session: page.session
    }
    SpaceViewModel {
        id: space
        session: page.session
    }

    LicenceSheet {
        id: licenceSheet
        licence: settings.licenceText
    }
    DiagnosticsSheet {
        id: diagnosticsSheet
        settings: settings
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
            Notice {
                Layout.fillWidth: true
                text: settings.clockWarning
                tint: Theme.missing
            }
            Notice {
                Layout.fillWidth: true
                text: space.warning
                tint: space.full ? Theme.problem : Theme.missing
            }
            Section {
                Layout.fillWidth: true
                title: qsTr("Reading")

                SettingsChoice {
                    label: qsTr("Language")
                    values: ["zh", "en"]
                    titles: ["中文", "English"]
                    chosen: settings.language
                    onPicked: value => settings.chooseLanguage(value)
                }
                SettingsChoice {
                    label: qsTr("Look")
                    values: ["light", "dark", "sunlight"]
                    titles: [qsTr("Light"), qsTr("Dark"), qsTr("Sunlight")]
                    chosen: settings.look
                    onPicked: value => settings.chooseLook(value)
                }
                SettingsChoice {
                    label: qsTr("Text size")
                    values: ["100", "125", "150", "200"]
                    titles: [qsTr("%1 %").arg(100), qsTr("%1 %").arg(125), qsTr("%1 %").arg(150), qsTr("%1 %").arg(200)]
                    chosen: settings.textPercent
                    onPicked: value => settings.chooseTextPercent(Number(value))
                }
            }
            PinSection {
                Layout.fillWidth: true
                several: page.people !== null && page.people.several
                session: page.session
                settings: settings
            }
            Section {
                visible: page.people !== null
                Layout.fillWidth: true
                title: qsTr("People on this tablet")

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("Each has their own PIN, orders and entries. Change the shift here, or add somebody.")
                    secondary: true
                    font.pixelSize: Theme.small
                }
                WordButton {
                    text: qsTr("Change the shift")
                    onClicked: page.peopleWanted()
                }
            }
            PositionSection {
                Layout.fillWidth: true
                session: page.session
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
                    label: qsTr("Enrolled")
                    value: settings.enrolledText
                }
                FactLine {
                    label: qsTr("Certificate valid until")
                    value: settings.certificateText
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
                    visible: text !== ""
                    Layout.fillWidth: true
                    text: settings.personalDataText
                    secondary: true
                    font.pixelSize: Theme.small
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
                title: qsTr("Help")

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("A report for whoever helps you. You see what is in it before it is saved.")
                    secondary: true
                    font.pixelSize: Theme.small
                }
                WordButton {
                    text: qsTr("Make a report for help")
                    iconName: "file"
                    onClicked: diagnosticsSheet.open()
                }
            }
            Section {
                Layout.fillWidth: true
                title: qsTr("Licences")

                Repeater {
                    model: settings.licences

                    WordButton {
                        id: entry

                        required property string part
                        required property string version
                        required property string licence

                        Layout.fillWidth: true
                        text: part + " " + version + " · " + licence
                        Accessible.name: qsTr("Licence of %1").arg(part)
                        onClicked: {
                            settings.readLicence(part);
                            licenceSheet.title = part;
                            licenceSheet.open();
                        }
                    }
                }
            }
        }
    }
}
