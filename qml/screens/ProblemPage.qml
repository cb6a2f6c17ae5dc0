import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The stored data could not be opened: why, that nothing was changed, and trying again.
Rectangle {
    id: page

    required property AppSession session

    color: Theme.page

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, 560)
        spacing: Theme.gap

        AppText {
            Layout.fillWidth: true
            text: qsTr("The data on this tablet cannot be opened")
            strong: true
            font.pixelSize: Theme.heading
        }
        Notice {
            Layout.fillWidth: true
            text: page.session.problem
        }
        NextStepButton {
            Layout.fillWidth: true
            text: qsTr("Try again")
            onClicked: page.session.start()
        }
    }
}
