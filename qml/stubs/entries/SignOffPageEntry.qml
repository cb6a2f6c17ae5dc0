import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

SignOffPage {
    source: MadeUpSource {
    }
    session: AppSession {
    }
}
