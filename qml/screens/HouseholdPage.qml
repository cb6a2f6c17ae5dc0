import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A home's file over the whole window: who lives there, what to know, and every order of this address.
Rectangle {
    id: page

    required property AppSession session
    required property string homeId

    signal leaving
    signal orderWanted(string id)

    color: Theme.page

    HouseholdViewModel {
        id: home
        session: page.session
        homeId: page.homeId
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gap
        clip: true
        boundsBehavior: Flickable.DragOverBounds

        ColumnLayout {
            id: column

            y: Theme.gap
            width: Math.min(flick.width - 2 * Theme.gap, Theme.readingWidth)
            x: Math.round((flick.width - width) / 2)
            spacing: Theme.gap

            WordButton {
                text: qsTr("Back to the search")
                iconName: "back"
                onClicked: page.leaving()
            }
            Skeleton {
                visible: !home.loaded && home.problem === ""
                Layout.fillWidth: true
            }
            Notice {
                Layout.fillWidth: true
                text: home.problem
            }
            Section {
                visible: home.loaded
                Layout.fillWidth: true

                AppText {
                    Layout.fillWidth: true
                    text: home.address
                    strong: true
                    font.pixelSize: Theme.heading
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                AppText {
                    visible: text !== ""
                    Layout.fillWidth: true
                    text: home.owner
                    font.pixelSize: Theme.title
                }
                HomeFlags {
                    Layout.fillWidth: true
                    home: home
                }
                Notice {
                    Layout.fillWidth: true
                    text: home.ownerHidden
                    tint: Theme.missing
                }
                FactLine {
                    label: qsTr("Handed over")
                    value: home.handover
                }
                FactLine {
                    label: qsTr("Repairs")
                    value: home.firstTimeFix
                }
            }
            HomeFacts {
                Layout.fillWidth: true
                title: qsTr("What this home wishes")
                lines: home.preferences
            }
            HomeFacts {
                Layout.fillWidth: true
                title: qsTr("Warranty")
                lines: home.warranty
            }
            HomeFacts {
                Layout.fillWidth: true
                title: qsTr("Papers of the home")
                lines: home.documents
            }
            HouseholdSection {
                visible: home.loaded
                Layout.fillWidth: true
                title: qsTr("Orders of this home")
                home: home
                onOrderWanted: id => page.orderWanted(id)
            }
        }
    }
}
