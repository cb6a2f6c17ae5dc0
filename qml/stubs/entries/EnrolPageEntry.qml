import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

EnrolPage {
    session: AppSession {
    }
    desk: EnrolDesk {
    }
    kit: CameraKit {
    }
    scanner: Scene.wanted === "no-scanner" ? null : reader

    CodeScanner {
        id: reader
    }
}
