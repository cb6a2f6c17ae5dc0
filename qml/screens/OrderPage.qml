import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The visit itself: who and where, what is known, the path of steps, and the next one as the button at the bottom.
Item {
    id: page

    required property OrderSource source
    /// None where the program brought no microphone.
    property VoiceRecorder recorder: null
    property CameraKit kit: null
    property CodeScanner scanner: null
    property bool showBack: false
    property bool nextWanted: false
    readonly property string sheet: handOver.asked ? "hand-over" : materials.sheet !== "" ? materials.sheet : sheets.shown

    signal back
    /// `guided`: as the visit's next step
    signal captureWanted(string stage, bool guided)
    /// For a photo item of the checklist.
    signal itemCaptureWanted(string stage, string item)
    signal quoteWanted
    signal signOffWanted
    signal sealWanted
    signal photoWanted(string photo)
    signal orderWanted(string id)
    signal routeWanted

    function showSection(name: string): void {
        const target = name === "checklist" ? checklist : name === "requisitions" ? materials : name === "quote" ? quoted : name === "household" ? household : name === "path" ? path : name === "seal" ? sealed : name === "recordings" ? heard : header;
        flick.contentY = Math.max(0, Math.min(target.y, flick.contentHeight - flick.height));
    }
    /// Goes there as soon as the order has been read.
    function showSectionWhenRead(name: string): void {
        flick.wanted = name;
        page.showSection(name);
    }
    /// Takes the visit's next step as soon as the order has been read, as its button would.
    function takeNextWhenRead(): void {
        page.nextWanted = !page.source.loaded;
        if (page.source.loaded)
            page.performNext();
    }
    function showSheet(name: string): void {
        sheets.show(name);
        handOver.ask(name === "hand-over");
        materials.show(name);
    }
    /// What is opened for it is laid out first.
    function showItem(item: string): void {
        checklist.itemY(item);
        going.item = item;
        going.start();
    }
    function perform(action: int, stage: string, item: string, guided: bool): void {
        flick.wanted = "";
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
            page.showItem(item);
            break;
        case VisitPath.TakePhoto:
            page.captureWanted(stage, guided);
            break;
        case VisitPath.SignOff:
            page.signOffWanted();
            break;
        case VisitPath.MakeQuote:
            page.quoteWanted();
            break;
        case VisitPath.TakeStep:
            sheets.takeStep(visit.nextTap);
            break;
        }
    }

    function performNext(): void {
        page.perform(visit.nextAction, visit.nextStage, visit.nextItem, true);
    }

    Timer {
        id: going
        property string item
        interval: 0
        onTriggered: flick.contentY = Math.max(0, Math.min(checklist.y + checklist.itemY(going.item), flick.contentHeight - flick.height))
    }
    OrderViewModel {
        id: order
        source: page.source
    }
    HouseholdViewModel {
        id: home
        session: page.source.session
        homeId: order.home
        without: order.orderNumber
    }
    VisitViewModel {
        id: visit
        source: page.source
    }
    RecordingsViewModel {
        id: recordings
        source: page.source
        recorder: page.recorder
    }
    VoiceNoteViewModel {
        id: voice
        source: page.source
        recorder: page.recorder
    }
    SealViewModel {
        id: seal
        source: page.source
    }
    MaterialsViewModel {
        id: requisitions
        source: page.source
    }
    QuoteViewModel {
        id: quote
        source: page.source
    }
    RaisingViewModel {
        id: raising
        source: page.source
    }
    VisitSheets {
        id: sheets
        visit: visit
        materials: requisitions
        order: order
        voice: voice
    }
    Connections {
        target: visit
        function onLeadsOn(): void {
            page.performNext();
        }
        function onUpdated(): void {
            if (!page.nextWanted || !page.source.loaded)
                return;
            page.nextWanted = false;
            page.performNext();
        }
    }
    Connections {
        target: page.source
        function onOrderIdChanged(): void {
            flick.wanted = "";
            flick.contentY = 0;
        }
        function onChanged(): void {
            if (flick.wanted !== "")
                page.showSection(flick.wanted);
        }
    }

    OrderPageState {
        anchors.fill: parent
        source: page.source
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: page.source.loaded

        Flickable {
            id: flick

            /// Where to stay while the page settles, until a finger moves it.
            property string wanted

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 2 * Theme.gap
            clip: true
            boundsBehavior: Flickable.DragOverBounds
            onMovementStarted: wanted = ""
            onContentHeightChanged: if (wanted !== "")
                page.showSection(wanted)

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
                    home: home
                    canSuspend: visit.canSuspend
                    showBack: page.showBack
                    onBack: page.back()
                    onSuspendWanted: sheets.openSuspend()
                }
                ConflictCards {
                    Layout.fillWidth: true
                    order: order
                }
                RaisedSection {
                    Layout.fillWidth: true
                    source: page.source
                    raising: raising
                    onOrderWanted: id => page.orderWanted(id)
                    onRouteWanted: page.routeWanted()
                }
                VisitSteps {
                    id: path
                    Layout.fillWidth: true
                    visit: visit
                    source: page.source
                    onPerformed: (action, stage) => page.perform(action, stage, "", false)
                    onTapped: step => sheets.takeStep(step)
                    onPassWanted: rule => sheets.passOver(rule)
                    onPhotoWanted: photo => page.photoWanted(photo)
                }
                SealSection {
                    id: sealed
                    Layout.fillWidth: true
                    seal: seal
                    onSealWanted: page.sealWanted()
                }
                ChecklistSection {
                    id: checklist
                    Layout.fillWidth: true
                    source: page.source
                    kit: page.kit
                    scanner: page.scanner
                    raising: raising
                    onOrderWanted: id => page.orderWanted(id)
                    onCaptureWanted: (stage, item) => page.itemCaptureWanted(stage, item)
                    onPhotoWanted: photo => page.photoWanted(photo)
                    onMaterialsWanted: page.showSection("requisitions")
                }
                QuoteSection {
                    id: quoted
                    visible: quote.wanted
                    Layout.fillWidth: true
                    quote: quote
                    onQuoteWanted: page.quoteWanted()
                }
                MaterialsSection {
                    id: materials
                    materials: requisitions
                    kit: page.kit
                    scanner: page.scanner
                    onRequestWanted: sheets.openRequest()
                    onOrderWanted: id => page.orderWanted(id)
                }
                HouseholdSection {
                    id: household
                    Layout.fillWidth: true
                    home: home
                    onOrderWanted: id => page.orderWanted(id)
                }
                RecordingsSection {
                    id: heard
                    Layout.fillWidth: true
                    recordings: recordings
                    onNoteWanted: sheets.openVoice()
                    onPhotoWanted: photo => page.photoWanted(photo)
                }
                HandOverSection {
                    id: handOver
                    Layout.fillWidth: true
                    source: page.source
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
            onPerformed: page.performNext()
        }
    }
}
