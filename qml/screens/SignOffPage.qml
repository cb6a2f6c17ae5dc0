pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The tablet turned to the owner: photos and text exactly as they are sealed, in the owner's language; then stars and the
/// pad. When nobody signs, that and why is recorded instead.
Rectangle {
    id: page

    required property OrderSource source
    required property AppSession session

    readonly property bool wide: width >= Theme.wideFrom
    /// On one pane: the record is read on the whole page, and the form waits.
    property bool reading: false
    readonly property bool readingWhole: reading && !wide && !signOff.finished

    signal leaving

    /// The page is in the owner's hands: only the technician goes on to the other orders.
    function leave(): void {
        if (page.session.lock.pinSet)
            guard.open();
        else
            page.leaving();
    }

    color: Theme.page

    SignOffViewModel {
        id: signOff
        source: page.source
    }

    PhotosViewModel {
        id: sealedPhotos
        source: page.source
        among: signOff.sealedPhotos
        columns: record.columns
        pairColumns: record.pairColumns
        pairsApart: true
    }

    SealViewModel {
        id: seal
        source: page.source
    }

    LockPage {
        id: guard
        session: page.session
        title: qsTr("For the technician")
        cancelText: qsTr("Stay on this page")
        onHelpWanted: page.session.lock.lock()
        onPassed: {
            guard.close();
            page.leaving();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap
        enabled: !viewer.visible

        Flow {
            id: top
            Layout.fillWidth: true
            spacing: Theme.unit

            WordButton {
                id: leave
                text: qsTr("Back to the order")
                iconName: "back"
                onClicked: page.leave()
            }
            Item {
                width: Math.max(0, top.width - leave.width - chinese.width - english.width - 3 * top.spacing)
                height: 1
            }
            ChoiceChip {
                id: chinese
                text: "中文"
                chosen: page.session.language === "zh"
                enabled: !signOff.finished
                onClicked: page.session.language = "zh"
            }
            ChoiceChip {
                id: english
                text: "English"
                chosen: page.session.language === "en"
                enabled: !signOff.finished
                onClicked: page.session.language = "en"
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            SummaryCard {
                id: record
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                // On one pane the pad needs the larger part.
                Layout.maximumHeight: page.wide || page.readingWhole || signOff.finished ? page.height : Math.max(300, page.height * 0.3)
                signOff: signOff
                photos: sealedPhotos
                small: !page.wide && !signOff.finished
                whole: page.readingWhole
                onWholeWanted: whole => page.reading = whole
                onPairWanted: pair => viewer.compare(pair)
                onPhotoWanted: position => viewer.show(position)
            }
            Flickable {
                visible: !page.readingWhole && !signOff.finished
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                contentHeight: form.implicitHeight
                interactive: contentHeight > height
                clip: true

                SignOffForm {
                    id: form
                    width: parent.width
                    signOff: signOff
                }
            }
        }
        Notice {
            visible: signOff.finished
            Layout.fillWidth: true
            text: signOff.bearsSignature ? qsTr("Thank you. Everything shown here is signed and sealed.") : qsTr("Recorded without a signature, with the reason.")
            tint: Theme.done
            iconName: "check"
        }
        Section {
            visible: signOff.finished && seal.state !== SealViewModel.Unsealed
            Layout.fillWidth: true

            SealState {
                Layout.fillWidth: true
                seal: seal
                brief: true
            }
        }
        Notice {
            Layout.fillWidth: true
            text: signOff.problem
        }
        Notice {
            Layout.fillWidth: true
            text: signOff.draft.problem
        }
        AppText {
            visible: text !== "" && !signOff.finished
            Layout.fillWidth: true
            text: signOff.missing
            color: Theme.missing
            horizontalAlignment: Text.AlignHCenter
        }
        NextStepButton {
            Layout.fillWidth: true
            text: signOff.finished ? qsTr("Back to the order") : signOff.saving ? qsTr("Saving") : signOff.actionText
            enabled: signOff.finished || (signOff.missing === "" && !signOff.saving)
            onClicked: {
                if (signOff.finished)
                    page.leave();
                else
                    signOff.record();
            }
        }
    }
    PhotoViewer {
        id: viewer
        anchors.fill: parent
        photos: sealedPhotos
        backText: qsTr("Back to signing")
    }
}
