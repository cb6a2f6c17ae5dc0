import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    DiagnosticsSheet {
        settings: SettingsViewModel {
            session: AppSession {
            }
        }
        visible: true
    }
}
