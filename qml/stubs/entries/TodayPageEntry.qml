import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

TodayPage {
    session: AppSession {
    }
}
