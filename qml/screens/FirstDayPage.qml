import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What a technician sees between enrolment and the first day's list: the orders arriving. Nobody has to wait here.
Rectangle {
    id: page

    required property FirstDayViewModel firstDay

    color: Theme.page

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, 480)
        spacing: Theme.gap

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "sync"
            color: Theme.action
        }
        AppText {
            Layout.fillWidth: true
            text: page.firstDay.headline
            strong: true
            font.pixelSize: Theme.heading
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        AppText {
            visible: page.firstDay.trouble === ""
            Layout.fillWidth: true
            text: qsTr("This happens once. Afterwards everything works without a network.")
            secondary: true
            horizontalAlignment: Text.AlignHCenter
        }
        Notice {
            Layout.fillWidth: true
            text: page.firstDay.trouble
            tint: Theme.missing
        }
        NextStepButton {
            Layout.fillWidth: true
            text: qsTr("Begin with what is here")
            onClicked: page.firstDay.goOn()
        }
    }
}
