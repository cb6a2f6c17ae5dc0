pragma ComponentBehavior: Bound
import QtQuick

/// What covers the whole window for a while: the camera, the order's photos, a home, recovered photos, the
/// owner's page, the people on this tablet.
Item {
    id: covers

    required property Shell shell

    Repeater {
        model: covers.shell.cover === "capture" ? 1 : 0

        CapturePage {
            anchors.fill: parent
            source: covers.shell.source
            kit: covers.shell.kit
            stage: covers.shell.captureStage
            guided: covers.shell.captureGuided
            item: covers.shell.captureItem
            onLeaving: covers.shell.cover = ""
            onPhotoWanted: photo => covers.shell.showPhotos(photo)
        }
    }
    Repeater {
        model: covers.shell.cover === "photos" ? 1 : 0

        PhotosPage {
            anchors.fill: parent
            source: covers.shell.source
            recorder: covers.shell.recorder
            opened: covers.shell.photo
            task: covers.shell.photoTask
            onLeaving: covers.shell.cover = ""
            onCaptureWanted: covers.shell.capture("", false)
        }
    }
    Repeater {
        model: covers.shell.cover === "household" ? 1 : 0

        HouseholdPage {
            anchors.fill: parent
            session: covers.shell.session
            homeId: covers.shell.home
            onLeaving: covers.shell.cover = ""
            onOrderWanted: id => {
                covers.shell.cover = "";
                covers.shell.openOrder(id);
            }
        }
    }
    Repeater {
        model: covers.shell.cover === "recovered" ? 1 : 0

        RecoveredPage {
            anchors.fill: parent
            session: covers.shell.session
            onLeaving: covers.shell.cover = ""
        }
    }
    Repeater {
        model: covers.shell.cover === "people" ? 1 : 0

        PeoplePage {
            anchors.fill: parent
            session: covers.shell.session
            people: covers.shell.people
            desk: covers.shell.desk
            kit: covers.shell.kit
            scanner: covers.shell.scanner
            onLeaving: covers.shell.cover = ""
            onPinWanted: {
                covers.shell.cover = "";
                covers.shell.go("settings");
            }
        }
    }
    Repeater {
        model: covers.shell.cover === "route" ? 1 : 0

        PatrolRoutePage {
            anchors.fill: parent
            source: covers.shell.source
            onLeaving: covers.shell.cover = ""
            onItemWanted: item => covers.shell.showItem(item)
        }
    }
    Repeater {
        model: covers.shell.cover === "quote" ? 1 : 0

        QuotePage {
            anchors.fill: parent
            source: covers.shell.source
            session: covers.shell.session
            onLeaving: covers.shell.cover = ""
        }
    }
    Repeater {
        model: covers.shell.cover === "stock-take" ? 1 : 0

        StockTakePage {
            anchors.fill: parent
            session: covers.shell.session
            kit: covers.shell.kit
            scanner: covers.shell.scanner
            currentOrder: covers.shell.orderId
            onLeaving: covers.shell.cover = ""
        }
    }
    Repeater {
        model: covers.shell.cover === "seal" ? 1 : 0

        SealPage {
            anchors.fill: parent
            source: covers.shell.source
            onLeaving: covers.shell.cover = ""
            onReportWanted: covers.shell.cover = "report"
        }
    }
    Repeater {
        model: covers.shell.cover === "report" ? 1 : 0

        ReportPage {
            anchors.fill: parent
            source: covers.shell.source
            desk: covers.shell.reports
            onLeaving: covers.shell.cover = "seal"
        }
    }
    Repeater {
        model: covers.shell.cover === "signOff" ? 1 : 0

        SignOffPage {
            anchors.fill: parent
            source: covers.shell.source
            session: covers.shell.session
            onLeaving: covers.shell.leaveSignOff()
        }
    }
}
