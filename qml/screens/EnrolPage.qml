import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The first page of a new tablet: the server's address and the code from the front desk.
Rectangle {
    id: page

    required property AppSession session
    required property EnrolDesk desk

    color: Theme.page

    EnrolViewModel {
        id: enrol
        session: page.session
        desk: page.desk
        serverUrl: server.text
        code: code.text
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, 480)
        spacing: Theme.gap

        AppText {
            Layout.fillWidth: true
            text: qsTr("Set up this tablet")
            strong: true
            font.pixelSize: Theme.display
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("The front desk gives you the server's address and a code. Afterwards everything works without a network.")
            secondary: true
        }
        LabelledField {
            id: server
            Layout.fillWidth: true
            label: qsTr("Server address")
            text: page.desk.serverUrl
            placeholder: "https://"
            inputMethodHints: Qt.ImhUrlCharactersOnly
        }
        LabelledField {
            id: code
            Layout.fillWidth: true
            label: qsTr("Code")
            inputMethodHints: Qt.ImhNoPredictiveText
        }
        Notice {
            Layout.fillWidth: true
            text: enrol.problem
        }
        NextStepButton {
            Layout.fillWidth: true
            text: enrol.busy ? qsTr("Asking the server") : qsTr("Set up")
            enabled: enrol.ready && !enrol.busy
            onClicked: enrol.enrol()
        }
        RowLayout {
            spacing: Theme.unit

            ChoiceChip {
                text: "中文"
                chosen: page.session.language === "zh"
                onClicked: page.session.language = "zh"
            }
            ChoiceChip {
                text: "English"
                chosen: page.session.language === "en"
                onClicked: page.session.language = "en"
            }
        }
    }
}
