pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Above what was found: filters, what was searched for before, and the homes that match.
ColumnLayout {
    id: header

    required property SearchViewModel found

    signal wordsChosen(string words)
    signal homeChosen(string id)

    spacing: Theme.unit

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: [{
                    "standing": SearchViewModel.Open,
                    "word": qsTr("Open")
                }, {
                    "standing": SearchViewModel.Finished,
                    "word": qsTr("Finished")
                }]

            ChoiceChip {
                id: standingChip

                required property var modelData

                text: standingChip.modelData.word
                chosen: header.found.standing === standingChip.modelData.standing
                Accessible.name: text
                Accessible.checked: chosen
                onClicked: header.found.standing = chosen ? SearchViewModel.All : standingChip.modelData.standing
            }
        }
        Repeater {
            model: header.found.classes

            ChoiceChip {
                id: classChip

                required property int index
                required property string modelData

                text: header.found.classWords[classChip.index] ?? ""
                chosen: header.found.orderClass === classChip.modelData
                Accessible.name: text
                Accessible.checked: chosen
                onClicked: header.found.orderClass = chosen ? "" : classChip.modelData
            }
        }
    }
    RowLayout {
        visible: recent.visible
        Layout.fillWidth: true
        spacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            text: qsTr("Searched before")
            secondary: true
            font.pixelSize: Theme.small
        }
        WordButton {
            text: qsTr("Clear")
            Accessible.name: qsTr("Clear the searches of before")
            onClicked: header.found.forgetRecent()
        }
    }
    Flow {
        id: recent

        visible: header.found.search === "" && header.found.recent.length > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: header.found.recent

            WordButton {
                required property string modelData

                text: modelData
                iconName: "search"
                Accessible.name: qsTr("Search for %1 again").arg(text)
                onClicked: header.wordsChosen(modelData)
            }
        }
    }
    AppText {
        visible: header.found.homeCount > 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        text: qsTr("Homes")
        strong: true
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: header.found.homes

        HomeCard {
            Layout.fillWidth: true
            onClicked: header.homeChosen(homeId)
        }
    }
    AppText {
        visible: header.found.count > 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        Layout.bottomMargin: Theme.unit
        text: header.found.search === "" ? qsTr("All orders, open ones first") : qsTr("Orders")
        strong: true
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
