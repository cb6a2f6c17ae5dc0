pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// One line of a quote: free words or a material of the store, quantity, unit and price.
Section {
    id: line

    required property string lineId
    required property string words
    required property string quantity
    required property string unit
    required property string price
    required property string code
    required property string total
    required property AppSession session
    property bool alone: false
    /// Somebody writes here: the store is searched for it.
    property bool asking: false

    signal written(string field, string text)
    signal materialTaken(string code)
    signal removed

    StockViewModel {
        id: stock
        session: line.asking && line.words.trim().length > 1 ? line.session : null
        search: line.words
        page: 3
    }
    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Work or material")
        text: line.words
        onTextChanged: {
            line.asking = line.asking || text !== line.words;
            line.written("text", text);
        }
    }
    ColumnLayout {
        visible: line.asking && line.words.trim().length > 1 && stock.count > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: stock.items

            StockLine {
                Layout.fillWidth: true
                brief: true
                onClicked: {
                    line.asking = false;
                    line.materialTaken(code);
                }
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: line.width > 520 * Theme.textScale ? 3 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.unit

        LabelledField {
            Layout.fillWidth: true
            label: qsTr("Quantity")
            text: line.quantity
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onTextChanged: line.written("quantity", text)
        }
        LabelledField {
            Layout.fillWidth: true
            label: qsTr("Unit")
            text: line.unit
            onTextChanged: line.written("unit", text)
        }
        LabelledField {
            Layout.fillWidth: true
            label: qsTr("Price of one")
            text: line.price
            unit: qsTr("yuan")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onTextChanged: line.written("price", text)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        AppText {
            Layout.fillWidth: true
            text: line.total
            strong: true
        }
        WordButton {
            visible: !line.alone
            text: qsTr("Take this line out")
            Accessible.name: text + ": " + line.words
            onClicked: line.removed()
        }
    }
}
