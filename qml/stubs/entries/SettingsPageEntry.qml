import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

SettingsPage {
    session: AppSession {
    }
    people: PeopleDesk {
    }
}
