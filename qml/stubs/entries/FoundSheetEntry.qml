import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    FoundSheet {
        session: AppSession {
        }
        draft: DraftKeeper {
        }
        canScan: true
        visible: true
    }
}
