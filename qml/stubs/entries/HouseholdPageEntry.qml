import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

HouseholdPage {
    session: AppSession {
    }
    homeId: "home-1"
}
