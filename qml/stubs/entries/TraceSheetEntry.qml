import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

Item {
    TraceSheet {
        id: sheet
        session: AppSession {
        }
        Component.onCompleted: sheet.ask("20261102-C")
    }
}
