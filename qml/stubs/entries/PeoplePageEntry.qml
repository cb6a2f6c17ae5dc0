import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

PeoplePage {
    session: AppSession {
    }
    people: PeopleDesk {
    }
    desk: EnrolDesk {
    }
    kit: CameraKit {
    }
    scanner: CodeScanner {
    }
    adding: Scene.wants("add add-again add-differed add-ready")
}
