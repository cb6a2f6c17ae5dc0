pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Priced work: the quote is written line by line, then shown to the owner exactly as it is recorded, who agrees or
/// declines.
Rectangle {
    id: page

    required property OrderSource source
    required property AppSession session

    readonly property bool writing: pricing.phase === QuoteViewModel.Writing

    signal leaving

    /// The language the technician works in comes back with the page's end.
    property string technicianLanguage
    Component.onCompleted: technicianLanguage = session.language
    Component.onDestruction: session.language = technicianLanguage

    color: Theme.page

    QuoteViewModel {
        id: pricing
        source: page.source
    }
    DeclineSheet {
        id: declining
        quote: pricing
    }
    Skeleton {
        visible: !page.source.loaded && page.source.problem === ""
        anchors.fill: parent
        anchors.margins: Theme.gap
    }
    ColumnLayout {
        visible: page.source.loaded
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit

            WordButton {
                text: qsTr("Back to the order")
                iconName: "back"
                onClicked: page.leaving()
            }
            Repeater {
                model: page.writing ? [] : [["zh", "中文"], ["en", "English"]]

                ChoiceChip {
                    required property var modelData

                    text: modelData[1]
                    chosen: page.session.language === modelData[0]
                    onClicked: page.session.language = modelData[0]
                }
            }
        }
        Flickable {
            id: flick
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: column
                width: Math.min(flick.width, Theme.readingWidth)
                x: Math.round((flick.width - width) / 2)
                spacing: Theme.gap

                AppText {
                    Layout.fillWidth: true
                    text: page.writing && pricing.changeOrder ? qsTr("Change the quote") : qsTr("Quote")
                    strong: true
                    font.pixelSize: Theme.heading
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                AppText {
                    Layout.fillWidth: true
                    text: pricing.stateText
                    secondary: true
                }
                QuoteForm {
                    visible: page.writing
                    Layout.fillWidth: true
                    quote: pricing
                    session: page.session
                }
                QuoteWord {
                    visible: !page.writing
                    Layout.fillWidth: true
                    quote: pricing
                    onDeclineWanted: declining.open()
                }
            }
        }
        Notice {
            Layout.fillWidth: true
            text: pricing.problem
        }
        Notice {
            Layout.fillWidth: true
            text: pricing.draft.problem !== "" ? pricing.draft.problem : pricing.wordDraft.problem
        }
        AppText {
            visible: text !== ""
            Layout.fillWidth: true
            text: page.writing ? pricing.missing : pricing.phase === QuoteViewModel.Showing ? pricing.wordMissing : ""
            color: Theme.missing
            horizontalAlignment: Text.AlignHCenter
        }
        NextStepButton {
            visible: page.writing && pricing.editable
            Layout.fillWidth: true
            text: pricing.saving ? qsTr("Saving") : pricing.changeOrder ? qsTr("Make the changed quote (%1)").arg(pricing.total) : qsTr("Make the quote (%1)").arg(pricing.total)
            enabled: pricing.missing === "" && !pricing.saving
            onClicked: pricing.make()
        }
        NextStepButton {
            visible: pricing.phase === QuoteViewModel.Showing
            Layout.fillWidth: true
            text: pricing.saving ? qsTr("Saving") : qsTr("The owner agrees")
            enabled: pricing.wordMissing === "" && !pricing.saving
            onClicked: pricing.agree()
        }
    }
}
