import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    CountSheet {
        take: StockTakeViewModel {
            session: AppSession {
            }
        }
        visible: true
    }
}
