import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

RecoveredPage {
    session: AppSession {
    }
}
