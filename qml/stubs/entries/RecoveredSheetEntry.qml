import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Item {
    RecoveredSheet {
        id: sheet
        recovered: RecoveredViewModel {
            session: AppSession {
            }
        }
        Component.onCompleted: sheet.choose("recovered-1", MadeUpPhotos.url("ceiling", "before", 3), Scene.wanted === "unknown" ? "" : MadeUpOrders.first, Scene.wanted === "unknown" ? "" : "before")
    }
}
