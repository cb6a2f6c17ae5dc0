pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The first page of a new tablet, in three steps: the language, what the app does, and connecting with the code from
/// the front desk, scanned or typed.
Rectangle {
    id: page

    required property AppSession session
    required property EnrolDesk desk
    property CameraKit kit: null
    property CodeScanner scanner: null

    readonly property bool wide: width >= Theme.wideFrom

    color: Theme.page

    EnrolViewModel {
        id: enrol
        session: page.session
        desk: page.desk
        serverUrl: server.text
        code: code.text
        onFilled: {
            const link = [enrol.serverUrl, enrol.code];
            server.text = link[0];
            code.text = link[1];
        }
    }

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, steps.implicitHeight + 4 * Theme.gap)
        boundsBehavior: Flickable.StopAtBounds

        GridLayout {
            id: steps

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gap, page.wide ? 1040 : 520)
            columns: page.wide ? 2 : 1
            columnSpacing: 6 * Theme.unit
            rowSpacing: 3 * Theme.unit

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gap

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("Welcome to Siteproof")
                    strong: true
                    font.pixelSize: Theme.display
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                AppText {
                    Layout.fillWidth: true
                    text: qsTr("1  Language")
                    strong: true
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.unit

                    LanguageKey {
                        text: "中文"
                        chosen: page.session.language === "zh"
                        onClicked: enrol.chooseLanguage("zh")
                    }
                    LanguageKey {
                        text: "English"
                        chosen: page.session.language === "en"
                        onClicked: enrol.chooseLanguage("en")
                    }
                }
                AppText {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.unit
                    text: qsTr("2  What it does")
                    strong: true
                }
                AppText {
                    Layout.fillWidth: true
                    text: qsTr("It leads you through each visit and proves it with photos and the owner's signature, with or without a network.")
                    secondary: true
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gap

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("3  Connect")
                    strong: true
                }
                AppText {
                    Layout.fillWidth: true
                    text: page.scanner ? qsTr("The front desk gives you a QR code, or the server's address and a code to type.") : qsTr("The front desk gives you the server's address and a code.")
                    secondary: true
                }
                ScanChoice {
                    Layout.fillWidth: true
                    kit: page.kit
                    scanner: page.scanner
                    enrol: enrol
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
                AppText {
                    visible: text !== "" && !enrol.busy
                    Layout.fillWidth: true
                    text: enrol.missing
                    color: Theme.missing
                    font.pixelSize: Theme.small
                    horizontalAlignment: Text.AlignHCenter
                }
                NextStepButton {
                    Layout.fillWidth: true
                    text: enrol.busy ? qsTr("Asking the server") : qsTr("Set up")
                    enabled: enrol.ready && !enrol.busy
                    onClicked: enrol.enrol()
                }
            }
        }
    }

    component LanguageKey: ChoiceChip {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        implicitHeight: 72
    }
}
