import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

FirstDayPage {
    firstDay: FirstDayViewModel {
        session: AppSession {
        }
        service: SyncService {
        }
    }
}
