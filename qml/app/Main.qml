pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.Screens
import Siteproof.ViewModels

/// The program's window: opening, set-up, or the day's work.
T.ApplicationWindow {
    id: root

    required property AppSession session
    required property SyncService service
    required property EnrolDesk desk
    /// None where the tablet is one person's alone.
    property PeopleDesk people: null
    property CameraKit kit: null
    property CodeScanner scanner: null
    property VoiceRecorder recorder: null
    property ReportDesk reports: null
    property alias look: looks.mode
    property alias textScale: looks.textScale
    /// Takes the window to a screen by name, for pictures of every screen; empty in everyday use.
    property string tour
    property string tourOrder
    property string tourHome
    /// There is something to show: the window's first picture is the day's list, where that is there at once.
    readonly property bool ready: (shell !== null && shell.ready) || entrance.status === Loader.Ready || session.state === AppSession.Failed

    readonly property Shell shell: work.count > 0 ? work.itemAt(0) as Shell : null

    function visit(screen: string): void {
        if (!root.shell)
            return;
        const isPlace = screen === "today" || screen === "search" || screen === "materials" || screen === "sync" || screen === "settings";
        root.shell.cover = "";
        root.shell.showSheet("");
        root.shell.go(isPlace ? screen : "today");
        if (root.tourOrder === "" || isPlace)
            return;
        root.shell.openOrder(root.tourOrder);
        if (screen === "capture")
            root.shell.capture("after", false);
        else if (screen === "sign-off")
            root.shell.signOff();
        else if (screen === "seal-page")
            root.shell.cover = "seal";
        else if (screen === "quote-page")
            root.shell.cover = "quote";
        else if (screen === "stock-take")
            root.shell.cover = "stock-take";
        else if (screen === "report")
            root.shell.cover = "report";
        else if (screen === "photos")
            root.shell.showPhotos("");
        else if (screen.startsWith("photo-"))
            root.shell.showPhotoTask(screen.slice(6));
        else if (screen === "household-page")
            root.shell.showHome(root.tourHome);
        else if (screen === "recovered" || screen === "people")
            root.shell.cover = screen;
        else if (screen.startsWith("sheet-"))
            root.shell.showSheet(screen.slice(6));
        else
            root.shell.scrollOrderTo(screen);
    }

    visible: false
    onReadyChanged: visible = true
    width: 1280
    height: 800
    minimumWidth: 360
    minimumHeight: 480
    title: "Siteproof"
    color: Theme.page
    onTourChanged: visit(tour)

    Timer {
        interval: 100
        running: true
        onTriggered: root.visible = true
    }
    QtObject {
        id: looks
        property string mode: "light"
        property real textScale: 1
        onModeChanged: Theme.mode = mode
        onTextScaleChanged: Theme.textScale = textScale
    }
    Connections {
        target: root.session
        function onPreferencesChanged(): void {
            root.look = root.session.look;
            root.textScale = root.session.textScale;
        }
    }
    // A Repeater of one or none: a Loader of Qt 6.4 does not take components that are bound to this file.
    Repeater {
        id: work
        model: root.session.state === AppSession.Ready && root.tour !== "enrol" ? 1 : 0

        Shell {
            anchors.fill: parent
            anchors.topMargin: told.taken
            focus: true
            // What is covered is out of a screen reader's reach too.
            visible: !root.session.lock.locked && !told.fetching
            session: root.session
            service: root.service
            desk: root.desk
            people: root.people
            kit: root.kit
            recorder: root.recorder
            scanner: root.scanner
            reports: root.reports
            touring: root.tour !== ""
        }
    }
    DeferredLoader {
        id: entrance
        anchors.fill: parent
        file: "Entrance.qml"
        properties: ({
                "session": root.session,
                "service": root.service,
                "desk": root.desk,
                "people": root.people,
                "kit": root.kit,
                "scanner": root.scanner,
                "told": told
            })
        wanted: root.session.state === AppSession.Unenrolled || root.session.lock.locked || root.tour !== ""
        due: root.shell !== null && root.shell.settled
    }
    EntranceState {
        id: told
        tour: root.tour
        atTop: root.shell !== null && root.shell.atTop
    }
    Repeater {
        model: root.session.state === AppSession.Failed ? 1 : 0

        ProblemPage {
            anchors.fill: parent
            session: root.session
        }
    }
    Skeleton {
        visible: root.session.state === AppSession.Opening
        anchors.fill: parent
        anchors.margins: Theme.gap
    }
}
