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

    /// "today", "all", "sync" or "settings"
    property string place: "today"
    property alias orderId: order.orderId
    /// "", "capture", "signOff", "photos" or "recovered"
    property string cover
    property string captureStage: "before"
    property string technicianLanguage
    property string photo

    readonly property bool wide: width >= Theme.wideFrom
    readonly property bool listed: place === "today" || place === "all"
    /// In the one-pane layout the order covers its list.
    readonly property bool orderShown: listed && order.orderId !== "" && (wide || cover !== "" || orderOpen)
    property bool orderOpen: false

    function openOrder(id: string): void {
        order.orderId = id;
        orderOpen = true;
    }
    function capture(stage: string): void {
        captureStage = stage;
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
            OrderListPage {
                visible: shell.listed && (shell.wide || !shell.orderShown)
                session: shell.session
                openOnly: shell.place === "today"
                currentOrder: order.orderId
                Layout.fillHeight: true
                Layout.fillWidth: !shell.wide
                Layout.preferredWidth: Theme.listWidth
                onOrderChosen: id => shell.openOrder(id)
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
                onCaptureWanted: stage => shell.capture(stage)
                onSignOffWanted: shell.signOff()
                onOrderWanted: id => shell.openOrder(id)
                onPhotoWanted: photo => shell.showPhotos(photo)
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
            stage: shell.captureStage
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
            onCaptureWanted: shell.capture("before")
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
