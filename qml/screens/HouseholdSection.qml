pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What was done in this home before.
Section {
    id: section

    required property HouseholdViewModel home

    signal orderWanted(string id)

    title: qsTr("This home before")

    AppText {
        visible: section.home.count === 0
        Layout.fillWidth: true
        text: qsTr("No earlier orders are known.")
        secondary: true
    }
    Repeater {
        model: section.home.visits

        HomeVisitLine {
            Layout.fillWidth: true
            onClicked: section.orderWanted(orderId)
        }
    }
}
