import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What the tablet found of the photo that was taken last, while there is still time to take it again.
Rectangle {
    id: verdict

    required property CaptureViewModel capture
    readonly property bool fine: finding.good && (finding.angleText === "" || finding.angleGood)

    visible: capture.lastPhoto !== "" && (finding.known || capture.judging)
    implicitHeight: column.implicitHeight + 2 * Theme.unit
    radius: Theme.cardRadius
    color: Theme.card
    border.width: 2
    border.color: !finding.known ? Theme.hairline : fine ? Theme.done : Theme.missing
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    PhotoVerdictViewModel {
        id: finding
        source: verdict.capture.source
        photo: verdict.capture.lastPhoto
    }
    KeepSheet {
        id: reasons
        verdict: finding
        onKept: verdict.capture.dismiss()
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit
        spacing: Theme.unit

        RowLayout {
            spacing: Theme.unit

            Icon {
                Layout.alignment: Qt.AlignTop
                name: !finding.known ? "camera" : verdict.fine ? "check" : "missing"
                color: !finding.known ? Theme.inkSecondary : verdict.fine ? Theme.done : Theme.missing
            }
            AppText {
                id: words
                Layout.fillWidth: true
                text: !finding.known ? qsTr("Checking the photo") : finding.angleText === "" ? finding.text : finding.text + "\n" + finding.angleText
                strong: finding.known && !verdict.fine
            }
        }
        RowLayout {
            visible: finding.known && !verdict.fine
            Layout.fillWidth: true
            spacing: Theme.unit

            ChoiceChip {
                Layout.fillWidth: true
                Layout.minimumHeight: 56
                text: qsTr("Retake")
                onClicked: verdict.capture.retake()
            }
            ChoiceChip {
                Layout.fillWidth: true
                Layout.minimumHeight: 56
                text: qsTr("Keep it")
                onClicked: {
                    if (finding.good)
                        verdict.capture.dismiss();
                    else
                        reasons.open();
                }
            }
        }
    }
}
