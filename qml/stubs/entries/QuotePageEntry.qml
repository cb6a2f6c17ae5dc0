import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

QuotePage {
    source: MadeUpSource {
    }
    session: AppSession {
    }
}
