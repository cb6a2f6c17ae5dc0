import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Offers a PIN once, above the day's list, without standing in its way.
Rectangle {
    id: offer

    required property FirstDayViewModel firstDay

    signal wanted

    implicitHeight: row.implicitHeight + 2 * Theme.unit
    color: Theme.card

    GridLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        columns: offer.width >= 720 * Theme.textScale ? 3 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            Layout.columnSpan: row.columns - 2 > 0 ? 1 : 2
            text: qsTr("Lock this tablet with a PIN, so that nobody else looks into your orders?")
        }
        WordButton {
            Layout.fillWidth: row.columns === 2
            text: qsTr("Set a PIN")
            onClicked: offer.wanted()
        }
        WordButton {
            Layout.fillWidth: row.columns === 2
            text: qsTr("Not now")
            onClicked: offer.firstDay.answered()
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: 1
        color: Theme.hairline
    }
}
