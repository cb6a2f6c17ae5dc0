import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

SyncPage {
    sync: SyncViewModel {
        session: AppSession {
        }
        service: SyncService {
        }
    }
}
