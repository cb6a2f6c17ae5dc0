pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// The enrolled tablet's window: navigation, the list, the order in hand, and over them the camera and the owner's page.
FocusScope {
    id: shell

    required property AppSession session
    required property SyncService service
    /// Where a code for somebody else is handed in.
    property EnrolDesk desk: null
    /// None where the tablet is one person's alone.
    property PeopleDesk people: null
    /// None on a machine without a camera.
    property CameraKit kit: null
    /// None where the program brought no microphone.
    property VoiceRecorder recorder: null
    /// None where the program cannot draw reports.
    property ReportDesk reports: null

    /// "today", "search", "materials", "sync" or "settings"
    property string place: "today"
    property alias orderId: order.orderId
    /// "", "capture", "signOff", "seal", "report", "photos", "quote", "route", "household", "stock-take", "recovered" or "people"
    property string cover
    property string captureStage: "before"
    property bool captureGuided: false
    property string captureItem
    property CodeScanner scanner: null
    property string technicianLanguage
    property string photo
    /// What the photos' page begins with: "compare", "annotate" or nothing.
    property string photoTask
    property string home

    readonly property bool wide: width >= Theme.wideFrom
    readonly property bool listed: place === "today" || place === "search"
    /// Where the work goes on after the settings, and with the next shift.
    property string workPlace: "today"
    /// In the one-pane layout the order covers its list.
    readonly property bool orderShown: listed && order.orderId !== "" && (wide || cover !== "" || orderOpen)
    property bool orderOpen: false
    /// The day's list, with no order in hand.
    readonly property bool atTop: place === "today" && cover === "" && order.orderId === ""
    /// Shown around, for pictures of every screen: where it goes is not where a person is.
    property bool touring: false
    /// The words that are looked for.
    property string search
    /// The form that is open on the order's page.
    property string sheet
    /// The day's list has been read.
    readonly property bool ready: today.loaded
    /// The day's list is on the glass: the other pages are made ready behind it.
    property bool settled: false
    readonly property OrderSource source: order
    readonly property SyncViewModel synchronisation: sync

    /// To the page of the order in hand.
    signal stepWanted
    signal sectionWanted(string section)
    signal sheetWanted(string name)
    signal itemWanted(string item)

    function openOrder(id: string): void {
        order.orderId = id;
        orderOpen = true;
    }
    /// Opens an order where the visit goes on, and takes its next step.
    function openAtStep(id: string): void {
        openOrder(id);
        stepWanted();
    }
    function showHome(id: string): void {
        home = id;
        cover = "household";
    }
    function capture(stage: string, guided: bool): void {
        captureStage = stage;
        captureGuided = guided;
        captureItem = "";
        cover = "capture";
    }
    /// For a photo item of the checklist: closes once it has what it asks for.
    function captureFor(stage: string, item: string): void {
        captureStage = stage;
        captureGuided = true;
        captureItem = item;
        cover = "capture";
    }
    function signOff(): void {
        technicianLanguage = session.language;
        cover = "signOff";
    }
    /// All photos of the order; with an id, this one on the whole screen.
    function showPhotos(id: string): void {
        photo = id;
        photoTask = "";
        cover = "photos";
    }
    /// The first pair compared, or the first photo under the pen.
    function showPhotoTask(task: string): void {
        photo = "";
        photoTask = task;
        cover = "photos";
    }
    function leaveSignOff(): void {
        cover = "";
        session.language = technicianLanguage;
    }
    function go(where: string): void {
        place = where;
        orderOpen = false;
    }
    /// To where the person was when the program ended.
    function goOn(was: var): void {
        search = was.search;
        go(was.place);
        if (was.order !== "")
            openOrder(was.order);
        if (was.sheet !== "")
            showSheet(was.sheet);
        home = was.home;
        captureStage = was.stage;
        captureItem = was.item;
        captureGuided = was.item !== "";
        if (was.cover === "signOff")
            signOff();
        else
            cover = was.cover;
        if (was.language !== "")
            session.language = was.language;
    }
    function scrollOrderTo(section: string): void {
        sectionWanted(section);
    }
    /// To an answer of the order's checklist.
    function showItem(item: string): void {
        cover = "";
        orderOpen = true;
        itemWanted(item);
    }
    /// Opens one of the order's forms by name; any other name closes the one that is open.
    function showSheet(name: string): void {
        sheetWanted(name);
    }

    onPlaceChanged: {
        if (place !== "settings")
            workPlace = place;
    }

    OrderSource {
        id: order
        session: shell.session
    }
    SyncViewModel {
        id: sync
        session: shell.session
        service: shell.service
    }

    PlaceKeeper {
        session: shell.session
        paused: shell.touring
        place: shell.cover === "people" ? shell.workPlace : shell.place
        order: shell.orderOpen || shell.wide || shell.cover !== "" ? shell.orderId : ""
        home: shell.home
        cover: shell.cover
        stage: shell.captureStage
        item: shell.cover === "capture" ? shell.captureItem : ""
        sheet: shell.sheet
        search: shell.search
        language: shell.cover === "signOff" ? shell.session.language : ""
        onFound: was => shell.goOn(was)
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Item {
        anchors.fill: parent
        visible: shell.cover === ""
        enabled: visible

        Navigation {
            id: navigation
            vertical: shell.wide
            y: parent.height - height
            width: shell.wide ? Theme.railWidth : parent.width
            height: shell.wide ? parent.height : implicitHeight
            place: shell.place
            waiting: sync.badge
            onChosen: where => shell.go(where)
        }
        Item {
            x: shell.wide ? navigation.width : 0
            width: parent.width - x
            height: shell.wide ? parent.height : navigation.y

            TodayPage {
                id: today
                visible: shell.place === "today" && (shell.wide || !shell.orderShown)
                width: shell.wide ? Theme.listWidth : parent.width
                height: parent.height
                session: shell.session
                currentOrder: order.orderId
                onOrderChosen: id => shell.openOrder(id)
                onStepChosen: id => shell.openAtStep(id)
            }
            DeferredLoader {
                id: pages
                anchors.fill: parent
                file: "ShellPages.qml"
                properties: ({
                        "shell": shell
                    })
                wanted: shell.place !== "today" || order.orderId !== ""
                due: shell.settled
            }
        }
    }
    DeferredLoader {
        anchors.fill: parent
        file: "ShellCovers.qml"
        properties: ({
                "shell": shell
            })
        wanted: shell.cover !== ""
        due: shell.settled && pages.status === Loader.Ready
    }
    Connections {
        target: shell.Window.window
        enabled: today.loaded && !shell.settled
        function onFrameSwapped(): void {
            shell.settled = true;
        }
    }
}
