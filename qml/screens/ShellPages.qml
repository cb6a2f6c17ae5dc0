pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components

/// The pages beside the day's list: search, the order in hand, and the other places of the navigation.
Item {
    id: pages

    required property Shell shell
    /// Made when it is first gone to; then it keeps what was looked for.
    property bool materialsSeen: false
    readonly property real listEnd: shell.wide ? Theme.listWidth : 0

    Connections {
        target: pages.shell
        function onPlaceChanged(): void {
            pages.materialsSeen = pages.materialsSeen || pages.shell.place === "materials";
        }
        function onSearchChanged(): void {
            searching.words = pages.shell.search;
        }
        function onStepWanted(): void {
            detail.showSectionWhenRead("path");
            detail.takeNextWhenRead();
        }
        function onSectionWanted(section: string): void {
            detail.showSection(section);
        }
        function onItemWanted(item: string): void {
            detail.showItem(item);
        }
        function onSheetWanted(name: string): void {
            detail.showSheet(name);
        }
    }
    Component.onCompleted: {
        materialsSeen = shell.place === "materials";
        searching.words = shell.search;
    }

    SearchPage {
        id: searching
        visible: pages.shell.place === "search" && (pages.shell.wide || !pages.shell.orderShown)
        width: pages.shell.wide ? pages.listEnd : parent.width
        height: parent.height
        session: pages.shell.session
        currentOrder: pages.shell.orderId
        onOrderChosen: id => pages.shell.openOrder(id)
        onHomeChosen: id => pages.shell.showHome(id)
        onWordsChanged: pages.shell.search = words
    }
    Rectangle {
        visible: pages.shell.wide && pages.shell.listed
        x: pages.listEnd
        width: 1
        height: parent.height
        color: Theme.hairline
    }
    OrderPage {
        id: detail
        visible: pages.shell.listed && (pages.shell.wide || pages.shell.orderShown)
        x: pages.shell.wide ? pages.listEnd + 1 : 0
        width: parent.width - x
        height: parent.height
        source: pages.shell.source
        recorder: pages.shell.recorder
        kit: pages.shell.kit
        scanner: pages.shell.scanner
        showBack: !pages.shell.wide
        onSheetChanged: pages.shell.sheet = sheet
        onBack: pages.shell.orderOpen = false
        onCaptureWanted: (stage, guided) => pages.shell.capture(stage, guided)
        onItemCaptureWanted: (stage, item) => pages.shell.captureFor(stage, item)
        onQuoteWanted: pages.shell.cover = "quote"
        onRouteWanted: pages.shell.cover = "route"
        onSignOffWanted: pages.shell.signOff()
        onSealWanted: pages.shell.cover = "seal"
        onOrderWanted: id => pages.shell.openOrder(id)
        onPhotoWanted: photo => pages.shell.showPhotos(photo)
    }
    Repeater {
        model: pages.materialsSeen ? 1 : 0

        MaterialsPage {
            visible: pages.shell.place === "materials"
            anchors.fill: parent
            session: pages.shell.session
            currentOrder: pages.shell.orderId
            onOrderChosen: id => {
                pages.shell.go("today");
                pages.shell.openOrder(id);
            }
            onCountWanted: pages.shell.cover = "stock-take"
        }
    }
    SyncPage {
        visible: pages.shell.place === "sync"
        anchors.fill: parent
        sync: pages.shell.synchronisation
        onRecoveredWanted: pages.shell.cover = "recovered"
    }
    Repeater {
        model: pages.shell.place === "settings" ? 1 : 0

        SettingsPage {
            anchors.fill: parent
            session: pages.shell.session
            people: pages.shell.people
            onPeopleWanted: pages.shell.cover = "people"
        }
    }
}
