pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The order that a colleague handed to you, until you say that you have it.
Section {
    id: card

    required property HandedViewModel handed

    signal orderWanted(string id)

    visible: handed.orderId !== "" || handed.problem !== ""
    title: qsTr("Handed to you")
    border.color: Theme.action

    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: card.handed.title
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: card.handed.detail
        secondary: true
        font.pixelSize: Theme.small
    }
    Repeater {
        model: card.handed.points

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: "· " + modelData
            font.pixelSize: Theme.small
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: card.handed.note
        font.pixelSize: Theme.small
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: card.handed.more
        secondary: true
        font.pixelSize: Theme.small
    }
    Notice {
        Layout.fillWidth: true
        text: card.handed.problem
    }
    Flow {
        visible: card.handed.orderId !== ""
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            text: qsTr("I take it over")
            iconName: "check"
            enabled: !card.handed.saving
            onClicked: card.handed.take()
        }
        WordButton {
            text: qsTr("Look at it")
            onClicked: card.orderWanted(card.handed.orderId)
        }
    }
}
