pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The enrolled tablet's window: navigation, the list, the order in hand, and over them the camera and the owner's page.
FocusScope {
    id: shell

    required property AppSession session
    required property SyncService service
    /// None on a machine without a camera.
    property CameraKit kit: null

    /// "today", "search", "materials", "sync" or "settings"
    property string place: "today"
    property alias orderId: order.orderId
    /// "", "capture", "signOff", "photos" or "recovered"
    property string cover
    property string captureStage: "before"
    property bool captureGuided: false
    property string technicianLanguage
    property string photo
    property string home

    readonly property bool wide: width >= Theme.wideFrom
    readonly property bool listed: place === "today" || place === "search"
    /// In the one-pane layout the order covers its list.
    readonly property bool orderShown: listed && order.orderId !== "" && (wide || cover !== "" || orderOpen)
    property bool orderOpen: false
    /// Made when it is first gone to; then it keeps what was looked for.
    property bool materialsSeen: false
    /// The day's list, with no order in hand.
    readonly property bool atTop: place === "today" && cover === "" && order.orderId === ""

    function openOrder(id: string): void {
        order.orderId = id;
        orderOpen = true;
    }
    /// Opens an order where the visit goes on, and takes its next step.
    function openAtStep(id: string): void {
        openOrder(id);
        detail.showSectionWhenRead("path");
        detail.takeNextWhenRead();
    }
    function showHome(id: string): void {
        home = id;
        cover = "household";
    }
    function capture(stage: string, guided: bool): void {
        captureStage = stage;
        captureGuided = guided;
        cover = "capture";
    }
    function signOff(): void {
        technicianLanguage = session.language;
        cover = "signOff";
    }
    /// All photos of the order; with an id, this one on the whole screen.
    function showPhotos(id: string): void {
        photo = id;
        cover = "photos";
    }
    function leaveSignOff(): void {
        cover = "";
        session.language = technicianLanguage;
    }
    function go(where: string): void {
        place = where;
        materialsSeen = materialsSeen || where === "materials";
        orderOpen = false;
    }
    function scrollOrderTo(section: string): void {
        detail.showSection(section);
    }
    /// Opens one of the order's forms by name; any other name closes the one that is open.
    function showSheet(name: string): void {
        detail.showSheet(name);
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

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: shell.cover === ""
        enabled: visible

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Navigation {
                visible: shell.wide
                vertical: true
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.railWidth
                place: shell.place
                waiting: sync.badge
                onChosen: where => shell.go(where)
            }
            TodayPage {
                visible: shell.place === "today" && (shell.wide || !shell.orderShown)
                session: shell.session
                currentOrder: order.orderId
                Layout.fillHeight: true
                Layout.fillWidth: !shell.wide
                Layout.preferredWidth: Theme.listWidth
                onOrderChosen: id => shell.openOrder(id)
                onStepChosen: id => shell.openAtStep(id)
            }
            SearchPage {
                visible: shell.place === "search" && (shell.wide || !shell.orderShown)
                session: shell.session
                currentOrder: order.orderId
                Layout.fillHeight: true
                Layout.fillWidth: !shell.wide
                Layout.preferredWidth: Theme.listWidth
                onOrderChosen: id => shell.openOrder(id)
                onHomeChosen: id => shell.showHome(id)
            }
            Rectangle {
                visible: shell.wide && shell.listed
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                color: Theme.hairline
            }
            OrderPage {
                id: detail
                visible: shell.listed && (shell.wide || shell.orderShown)
                source: order
                showBack: !shell.wide
                Layout.fillWidth: true
                Layout.fillHeight: true
                onBack: shell.orderOpen = false
                onCaptureWanted: (stage, guided) => shell.capture(stage, guided)
                onSignOffWanted: shell.signOff()
                onOrderWanted: id => shell.openOrder(id)
                onPhotoWanted: photo => shell.showPhotos(photo)
            }
            Repeater {
                model: shell.materialsSeen ? 1 : 0

                MaterialsPage {
                    visible: shell.place === "materials"
                    session: shell.session
                    currentOrder: order.orderId
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onOrderChosen: id => {
                        shell.go("today");
                        shell.openOrder(id);
                    }
                }
            }
            SyncPage {
                visible: shell.place === "sync"
                sync: sync
                onRecoveredWanted: shell.cover = "recovered"
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            Repeater {
                model: shell.place === "settings" ? 1 : 0

                SettingsPage {
                    session: shell.session
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
        }
        Navigation {
            visible: !shell.wide
            vertical: false
            Layout.fillWidth: true
            place: shell.place
            waiting: sync.badge
            onChosen: where => shell.go(where)
        }
    }

    Repeater {
        model: shell.cover === "capture" ? 1 : 0

        CapturePage {
            anchors.fill: parent
            source: order
            kit: shell.kit
            stage: shell.captureStage
            guided: shell.captureGuided
            onLeaving: shell.cover = ""
            onPhotoWanted: photo => shell.showPhotos(photo)
        }
    }
    Repeater {
        model: shell.cover === "photos" ? 1 : 0

        PhotosPage {
            anchors.fill: parent
            source: order
            opened: shell.photo
            onLeaving: shell.cover = ""
            onCaptureWanted: shell.capture("", false)
        }
    }
    Repeater {
        model: shell.cover === "household" ? 1 : 0

        HouseholdPage {
            anchors.fill: parent
            session: shell.session
            homeId: shell.home
            onLeaving: shell.cover = ""
            onOrderWanted: id => {
                shell.cover = "";
                shell.openOrder(id);
            }
        }
    }
    Repeater {
        model: shell.cover === "recovered" ? 1 : 0

        RecoveredPage {
            anchors.fill: parent
            session: shell.session
            onLeaving: shell.cover = ""
        }
    }
    Repeater {
        model: shell.cover === "signOff" ? 1 : 0

        SignOffPage {
            anchors.fill: parent
            source: order
            session: shell.session
            onLeaving: shell.leaveSignOff()
        }
    }
}
