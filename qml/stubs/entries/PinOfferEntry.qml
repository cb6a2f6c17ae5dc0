import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    PinOffer {
        anchors.left: parent.left
        anchors.right: parent.right
        firstDay: FirstDayViewModel {
            session: AppSession {
            }
            service: SyncService {
            }
        }
    }
}
