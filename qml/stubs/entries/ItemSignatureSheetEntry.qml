import QtQuick
import Siteproof.Screens

Item {
    ItemSignatureSheet {
        id: sheet
        source: MadeUpSource {
        }
        Component.onCompleted: sheet.ask("owner_signs")
    }
}
