pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Window
import Siteproof.Components
import Siteproof.ViewModels

/// The report the owner gets, page by page as it will be printed; then saved where it is shared from.
Rectangle {
    id: page

    required property OrderSource source
    /// None where the program cannot draw reports.
    property ReportDesk desk: null

    signal leaving

    color: Theme.page

    ReportViewModel {
        id: report
        source: page.source
        desk: page.desk
        pageWidth: Math.round(list.pageWidth * Screen.devicePixelRatio)
    }
    FolderDialog {
        id: folder
        title: qsTr("Where to save the report")
        onAccepted: report.share(selectedFolder)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit

            WordButton {
                text: qsTr("Back to the sealed record")
                iconName: "back"
                onClicked: page.leaving()
            }
            ChoiceChip {
                text: "中文"
                chosen: report.language === "zh"
                onClicked: report.language = "zh"
            }
            ChoiceChip {
                text: "English"
                chosen: report.language === "en"
                onClicked: report.language = "en"
            }
            ChoiceChip {
                text: qsTr("Both languages")
                chosen: report.language === "both"
                onClicked: report.language = "both"
            }
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("For the owner: what was hidden on photos stays hidden, and no photo carries where it was taken.")
            secondary: true
            font.pixelSize: Theme.small
        }
        Notice {
            Layout.fillWidth: true
            text: page.source.problem !== "" ? page.source.problem : report.problem
        }
        ListView {
            id: list

            readonly property real pageWidth: Math.min(width, 720)

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.DragOverBounds
            model: report.pages
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Pages of the report: %1").arg(report.count)

            delegate: Item {
                id: sheet

                required property int index
                required property var picture

                width: list.width
                height: drawn.implicitHeight

                PagePicture {
                    id: drawn
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: list.pageWidth
                    height: implicitHeight
                    picture: sheet.picture
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Page %1 of %2").arg(sheet.index + 1).arg(report.count)
                }
                Rectangle {
                    anchors.fill: drawn
                    color: "transparent"
                    border.width: 1
                    border.color: Theme.outline
                }
            }

            AppText {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.gap
                horizontalAlignment: Text.AlignHCenter
                visible: report.drawing && report.count === 0
                text: qsTr("The report is being drawn.")
                secondary: true
            }
        }
        Notice {
            Layout.fillWidth: true
            text: report.unsignedText
            tint: Theme.missing
        }
        Notice {
            Layout.fillWidth: true
            text: report.shareProblem
        }
        Notice {
            Layout.fillWidth: true
            text: report.sharedText
            tint: Theme.done
            iconName: "check"
        }
        NextStepButton {
            Layout.fillWidth: true
            text: report.sharing ? qsTr("Saving") : qsTr("Save the report to share it")
            enabled: report.count > 0 && !report.sharing
            onClicked: folder.open()
        }
    }
}
