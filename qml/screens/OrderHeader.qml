import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Who, where, what, and how long there is.
Section {
    id: header

    required property OrderViewModel order
    property bool canSuspend: false
    property bool showBack: false
    required property HouseholdViewModel home
    readonly property int markHeight: Math.max(32, Math.round(Theme.body * 1.6))

    signal back
    signal suspendWanted

    WordButton {
        visible: header.showBack
        text: qsTr("Orders")
        iconName: "back"
        onClicked: header.back()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ClassMark {
            height: header.markHeight
            orderClass: header.order.orderClass
            word: header.order.classWord
            textSize: Theme.body
        }
        StatusChip {
            height: header.markHeight
            text: header.order.statusWord
        }
        AppText {
            height: header.markHeight
            verticalAlignment: Text.AlignVCenter
            text: header.order.dueText
            strong: header.order.overdue
            color: header.order.overdue ? Theme.emergency : Theme.inkSecondary
            wrapMode: Text.NoWrap
        }
    }
    AppText {
        Layout.fillWidth: true
        text: header.order.title
        strong: true
        font.pixelSize: Theme.heading
    }
    AppText {
        Layout.fillWidth: true
        text: header.order.place === "" ? header.order.address : header.order.address + " · " + header.order.place
        font.pixelSize: Theme.title
    }
    HomeFlags {
        Layout.fillWidth: true
        home: header.home
    }
    AppText {
        Layout.fillWidth: true
        text: header.order.contactName + "  " + header.order.contactPhone
        font.pixelSize: Theme.title
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        text: header.order.description
    }
    Notice {
        Layout.fillWidth: true
        text: header.order.waitingFor === "" ? "" : qsTr("Waiting: %1").arg(header.order.waitingFor)
        tint: Theme.missing
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        columns: width > 520 ? 2 : 1
        columnSpacing: 3 * Theme.unit
        rowSpacing: Theme.unit / 2

        FactLine {
            label: qsTr("Order")
            value: header.order.orderNumber
        }
        FactLine {
            label: qsTr("Reported")
            value: header.order.reportedText
        }
        FactLine {
            label: qsTr("Visit")
            value: header.order.appointmentText
        }
        FactLine {
            visible: header.order.wished !== ""
            label: qsTr("Wished")
            value: header.order.wished
        }
        FactLine {
            label: qsTr("First asked")
            value: header.order.firstAsked
        }
    }
    AppText {
        Layout.fillWidth: true
        text: header.order.warranty
        secondary: true
        font.pixelSize: Theme.small
    }
    WordButton {
        visible: header.canSuspend
        text: qsTr("Cannot go on now")
        onClicked: header.suspendWanted()
    }
}
