pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The order's sealed record: how it stands, who signed, every version, and the same as a file for others.
Rectangle {
    id: page

    required property OrderSource source

    signal leaving
    signal reportWanted

    color: Theme.page

    SealViewModel {
        id: seal
        source: page.source
        onSaved: again.close()
    }
    SealAgainSheet {
        id: again
        seal: seal
    }
    FolderDialog {
        id: folder
        title: qsTr("Where to save the evidence")
        onAccepted: seal.shareEvidence(selectedFolder)
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.gap
        clip: true
        boundsBehavior: Flickable.DragOverBounds

        ColumnLayout {
            id: column

            y: Theme.gap
            width: Math.min(flick.width - 2 * Theme.gap, Theme.readingWidth)
            x: Math.round((flick.width - width) / 2)
            spacing: Theme.gap

            WordButton {
                text: qsTr("Back to the order")
                iconName: "back"
                onClicked: page.leaving()
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("Sealed record")
                strong: true
                font.pixelSize: Theme.heading
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Skeleton {
                visible: !page.source.loaded && page.source.problem === ""
                Layout.fillWidth: true
            }
            Notice {
                Layout.fillWidth: true
                text: page.source.problem
            }
            EmptyState {
                visible: page.source.loaded && seal.state === SealViewModel.Unsealed
                Layout.fillWidth: true
                title: qsTr("Not sealed yet")
                hint: qsTr("The record is sealed when the owner signs off.")
            }
            Section {
                visible: seal.state !== SealViewModel.Unsealed
                Layout.fillWidth: true

                SealState {
                    Layout.fillWidth: true
                    seal: seal
                }
            }
            NextStepButton {
                visible: seal.state === SealViewModel.Changed
                Layout.fillWidth: true
                text: qsTr("Seal again")
                onClicked: again.open()
            }
            Flow {
                visible: seal.state !== SealViewModel.Unsealed
                Layout.fillWidth: true
                spacing: Theme.unit

                WordButton {
                    text: seal.sharing ? qsTr("Saving the evidence") : qsTr("Share evidence")
                    iconName: "file"
                    enabled: !seal.sharing
                    onClicked: folder.open()
                }
                WordButton {
                    text: qsTr("Share report")
                    iconName: "file"
                    onClicked: page.reportWanted()
                }
            }
            Notice {
                Layout.fillWidth: true
                text: seal.shareProblem
            }
            Notice {
                Layout.fillWidth: true
                text: seal.sharedText
                tint: Theme.done
                iconName: "check"
            }
            Section {
                visible: seal.signatures.length > 0
                Layout.fillWidth: true
                title: qsTr("Signatures")

                Repeater {
                    model: seal.signatures

                    AppText {
                        required property string modelData

                        Layout.fillWidth: true
                        text: modelData
                    }
                }
            }
            Section {
                visible: seal.clockJumps.length > 0
                Layout.fillWidth: true
                title: qsTr("The tablet's clock")

                Repeater {
                    model: seal.clockJumps

                    AppText {
                        required property string modelData

                        Layout.fillWidth: true
                        text: modelData
                    }
                }
                AppText {
                    Layout.fillWidth: true
                    text: qsTr("Such a change is part of the record; the server's receipts tell the time beside it.")
                    secondary: true
                    font.pixelSize: Theme.small
                }
            }
            Section {
                visible: seal.state !== SealViewModel.Unsealed
                Layout.fillWidth: true
                title: qsTr("Versions")

                Repeater {
                    model: seal.versions

                    SealVersion {
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
