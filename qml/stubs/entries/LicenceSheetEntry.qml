import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    SettingsViewModel {
        id: settings
        session: AppSession {
        }
    }

    LicenceSheet {
        title: "OpenSSL"
        licence: settings.licenceText
        visible: true
    }
}
