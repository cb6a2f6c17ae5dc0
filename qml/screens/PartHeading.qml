import QtQuick
import Siteproof.Components

/// The heading over a part of a list. A file of its own: a ListView of Qt 6.4 does not take section delegates that are
/// bound to the file they stand in.
QtObject {
    readonly property Component delegate: Component {
        Item {
            id: heading

            required property string section

            width: ListView.view ? ListView.view.width - 2 * Theme.gap : 0
            height: section === "" ? 0 : words.implicitHeight + 2 * Theme.unit
            visible: section !== ""

            AppText {
                id: words
                y: Theme.unit
                width: parent.width
                text: heading.section
                strong: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }
    }
}
