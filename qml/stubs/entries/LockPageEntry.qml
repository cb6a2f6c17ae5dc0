import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    LockPage {
        id: lock
        session: AppSession {
        }
        desk: EnrolDesk {
        }
        kit: CameraKit {
        }
        scanner: CodeScanner {
        }
        people: PeopleDesk {
        }
        title: Scene.wanted === "guard" ? Scene.say("请交还维修人员", "For the technician") : Scene.say("已锁定", "Locked")
        cancelText: Scene.wanted === "guard" ? Scene.say("留在此页", "Stay on this page") : ""
        Component.onCompleted: {
            lock.open();
            lock.somebodyElse = Scene.wanted === "somebody-else";
            lock.forgotten = Scene.wants("forgotten forgotten-failed");
        }
    }
}
