pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// A card of plain lines about a home; not there without one.
Section {
    property alias lines: rows.model

    visible: rows.count > 0

    Repeater {
        id: rows

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
}
