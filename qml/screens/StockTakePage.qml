pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// The weekly count of the van: line by line, each recorded at once; at the end what differs from the books.
Rectangle {
    id: page

    required property AppSession session
    property CameraKit kit: null
    /// Without one packages are not scanned.
    property CodeScanner scanner: null
    /// The order that is open beside; it carries the count unless another one does already.
    property string currentOrder

    signal leaving

    function open(line: string): void {
        take.line = line;
        counting.open();
    }

    color: Theme.page

    StockTakeViewModel {
        id: take
        session: page.session
        inHand: page.currentOrder
        onRecorded: counting.close()
    }
    CountSheet {
        id: counting
        take: take
    }
    FoundSheet {
        id: finding
        session: page.session
        draft: take.draft
        canScan: page.scanner !== null
        onScanWanted: scanning.ask()
        onFound: (code, unit) => {
            finding.close();
            if (take.take(code, unit, false))
                counting.open();
        }
    }
    PartScanSheet {
        id: scanning
        session: page.session
        kit: page.kit
        scanner: page.scanner
        onChosen: (code, unit) => {
            finding.close();
            if (take.take(code, unit, true))
                counting.open();
        }
    }

    Skeleton {
        visible: !take.loaded && take.problem === ""
        anchors.fill: parent
        anchors.margins: Theme.gap
    }
    // What stands above the list scrolls with it: large text would leave it no room.
    Flickable {
        id: flick
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        contentHeight: column.height + 2 * Theme.gap
        clip: true
        boundsBehavior: Flickable.DragOverBounds

        Column {
            id: column
            y: Theme.gap
            width: Math.min(flick.width - 2 * Theme.gap, Theme.readingWidth)
            x: Math.round((flick.width - width) / 2)
            spacing: Theme.unit

            Flow {
                width: parent.width
                spacing: Theme.unit

                WordButton {
                    implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                    text: qsTr("Back")
                    iconName: "back"
                    onClicked: page.leaving()
                }
                WordButton {
                    visible: page.scanner !== null && take.orderText !== "" && !take.finished
                    implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                    text: qsTr("Scan the next one")
                    iconName: "camera"
                    onClicked: scanning.ask()
                }
                WordButton {
                    visible: take.orderText !== "" && !take.finished
                    implicitHeight: Math.max(56, implicitContentHeight + 2 * Theme.unit)
                    text: qsTr("Something else is here")
                    onClicked: finding.ask()
                }
            }
            AppText {
                width: parent.width
                text: take.finished ? qsTr("The van was counted") : qsTr("Count the van")
                strong: true
                font.pixelSize: Theme.heading
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppText {
                visible: take.orderText !== ""
                width: parent.width
                text: qsTr("Recorded on: %1").arg(take.orderText)
                secondary: true
                font.pixelSize: Theme.small
            }
            AppText {
                visible: text !== ""
                width: parent.width
                text: take.progress
            }
            Notice {
                width: parent.width
                text: take.problem !== "" ? take.problem : counting.visible ? "" : take.refused
            }
            EmptyState {
                visible: take.loaded && take.count === 0
                width: parent.width
                title: take.orderText === "" ? qsTr("No order to count on") : qsTr("By the books the van is empty")
                hint: take.orderText === "" ? qsTr("A count is recorded on an open order, and there is none on this tablet now.") : qsTr("Scan or enter what is there all the same.")
            }
            AppText {
                visible: take.finished
                width: parent.width
                text: take.differenceCount === 0 ? qsTr("What was counted agrees with the books.") : qsTr("What differs from the books:")
                strong: true
            }
            Repeater {
                model: take.finished ? take.differences : take.lines

                CountLine {
                    width: column.width
                    onClicked: page.open(line)
                }
            }
        }
    }
    Item {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: end.visible ? end.height + 2 * Theme.gap : 0

        NextStepButton {
            id: end
            visible: take.count > 0
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gap, Theme.readingWidth)
            height: implicitHeight
            text: take.saving ? qsTr("Saving") : take.finished ? qsTr("Count on") : qsTr("End the count")
            enabled: !take.saving
            onClicked: take.finished ? take.goOn() : take.finish()
        }
    }
}
