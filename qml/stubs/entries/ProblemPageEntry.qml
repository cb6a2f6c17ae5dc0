import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

ProblemPage {
    session: AppSession {
    }
}
