import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The visit itself: who and where, what is known, the path of steps, and the next one as the button at the bottom.
Item {
    id: page

    required property OrderSource source
    property bool showBack: false

    signal back
    signal captureWanted(string stage)
    signal signOffWanted
    signal photoWanted(string photo)
    signal orderWanted(string id)

    function showSection(name: string): void {
        const target = name === "checklist" ? checklist : name === "materials" ? materials : name === "household" ? household : name === "path" ? path : header;
        flick.contentY = Math.max(0, Math.min(target.y, flick.contentHeight - flick.height));
    }
    function showSheet(name: string): void {
        sheets.show(name);
    }
    function perform(action: int, stage: string, item: string): void {
        switch (action) {
        case VisitPath.Advance:
        case VisitPath.Resume:
            visit.advance();
            break;
        case VisitPath.RecordCall:
            sheets.openCall();
            break;
        case VisitPath.RecordConsent:
            sheets.openConsent();
            break;
        case VisitPath.AgreePlan:
            sheets.openPlan();
            break;
        case VisitPath.FillChecklist:
            flick.contentY = Math.max(0, Math.min(checklist.y + checklist.itemY(item), flick.contentHeight - flick.height));
            break;
        case VisitPath.TakePhoto:
            page.captureWanted(stage);
            break;
        case VisitPath.SignOff:
            page.signOffWanted();
            break;
        }
    }

    OrderViewModel {
        id: order
        source: page.source
    }
    VisitViewModel {
        id: visit
        source: page.source
    }
    MaterialsViewModel {
        id: requisitions
        source: page.source
    }
    VisitSheets {
        id: sheets
        visit: visit
        materials: requisitions
        order: order
    }
    Connections {
        target: page.source
        function onOrderIdChanged(): void {
            flick.contentY = 0;
        }
    }

    EmptyState {
        visible: page.source.orderId === ""
        anchors.centerIn: parent
        width: Math.min(parent.width - 4 * Theme.gap, 480)
        title: qsTr("Choose an order")
        hint: qsTr("Its visit, photos and history appear here.")
    }
    Skeleton {
        visible: page.source.orderId !== "" && !page.source.loaded && page.source.problem === ""
        anchors.fill: parent
        anchors.margins: Theme.gap
    }
    Notice {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gap, 560)
        text: page.source.problem
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: page.source.loaded

        Flickable {
            id: flick

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 2 * Theme.gap
            clip: true
            boundsBehavior: Flickable.DragOverBounds

            ColumnLayout {
                id: column

                y: Theme.gap
                width: Math.min(flick.width - 2 * Theme.gap, Theme.readingWidth)
                x: Math.round((flick.width - width) / 2)
                spacing: Theme.gap

                OrderHeader {
                    id: header
                    Layout.fillWidth: true
                    order: order
                    canSuspend: visit.canSuspend
                    showBack: page.showBack
                    onBack: page.back()
                    onSuspendWanted: sheets.openSuspend()
                }
                ConflictCards {
                    Layout.fillWidth: true
                    order: order
                }
                VisitSteps {
                    id: path
                    Layout.fillWidth: true
                    visit: visit
                    source: page.source
                    onPerformed: (action, stage) => page.perform(action, stage, "")
                    onPhotoWanted: photo => page.photoWanted(photo)
                }
                ChecklistSection {
                    id: checklist
                    Layout.fillWidth: true
                    source: page.source
                }
                MaterialsSection {
                    id: materials
                    Layout.fillWidth: true
                    materials: requisitions
                    onRequestWanted: sheets.openRequest()
                }
                HouseholdSection {
                    id: household
                    Layout.fillWidth: true
                    order: order
                    onOrderWanted: id => page.orderWanted(id)
                }
                HistorySection {
                    Layout.fillWidth: true
                    order: order
                    onNoteWanted: sheets.openNote()
                }
            }
        }
        NextStepBar {
            Layout.fillWidth: true
            visit: visit
            onPerformed: page.perform(visit.nextAction, visit.nextStage, visit.nextItem)
        }
    }
}
