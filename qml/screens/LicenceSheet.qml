import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// The text of one licence, as it came with its part.
Sheet {
    id: sheet

    property string licence

    AppText {
        Layout.fillWidth: true
        text: sheet.licence !== "" ? sheet.licence : qsTr("Loading")
        font.pixelSize: Theme.small
    }
}
