pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.ViewModels

/// What stands between the tablet's start and the day's work: enrolment, the first orders arriving, the PIN.
Item {
    id: entrance

    required property AppSession session
    required property SyncService service
    required property EnrolDesk desk
    required property PeopleDesk people
    required property CameraKit kit
    required property CodeScanner scanner
    required property EntranceState told

    Binding {
        target: entrance.told
        property: "fetching"
        value: firstDay.fetching
    }
    Binding {
        target: entrance.told
        property: "taken"
        value: offer.visible ? offer.height : 0
    }
    Repeater {
        model: entrance.session.state === AppSession.Unenrolled || entrance.told.tour === "enrol" ? 1 : 0

        EnrolPage {
            anchors.fill: parent
            session: entrance.session
            desk: entrance.desk
            kit: entrance.kit
            scanner: entrance.scanner
        }
    }
    FirstDayViewModel {
        id: firstDay
        session: entrance.session
        service: entrance.service
    }
    PinOffer {
        id: offer
        anchors.left: parent.left
        anchors.right: parent.right
        visible: entrance.told.tour === "pin-offer" || (firstDay.pinOffered && entrance.told.atTop)
        firstDay: firstDay
        onWanted: pinSheet.ask(PinViewModel.Choose)
    }
    PinSheet {
        id: pinSheet
        session: entrance.session
        onPassed: firstDay.answered()
    }
    FirstDayPage {
        anchors.fill: parent
        visible: firstDay.fetching || entrance.told.tour === "first-day"
        firstDay: firstDay
    }
    LockPage {
        id: lockPage
        session: entrance.session
        people: entrance.people
        desk: entrance.desk
        kit: entrance.kit
        scanner: entrance.scanner
    }
    Binding {
        target: lockPage
        property: "visible"
        value: entrance.told.tour === "lock" || entrance.session.lock.locked
    }
}
