pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The store, found while one types, with the age of what is known of it.
ColumnLayout {
    id: page

    required property AppSession session

    signal itemChosen(string code, string unit)

    function searchFor(words: string): void {
        field.text = words;
    }

    spacing: Theme.unit

    StockViewModel {
        id: stock
        session: page.session
    }

    LabelledField {
        id: field
        Layout.fillWidth: true
        placeholder: qsTr("Material, size, code")
        inputMethodHints: Qt.ImhNoPredictiveText
        onTextChanged: stock.search = text
    }
    AppText {
        visible: stock.age !== "" && stock.stale === ""
        Layout.fillWidth: true
        text: qsTr("Stock %1").arg(stock.age)
        secondary: true
        font.pixelSize: Theme.small
    }
    Notice {
        Layout.fillWidth: true
        text: stock.stale
        tint: Theme.missing
    }
    Notice {
        Layout.fillWidth: true
        text: stock.problem
    }
    Skeleton {
        visible: !stock.loaded && stock.problem === ""
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    EmptyState {
        visible: stock.loaded && stock.count === 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        title: stock.pictured ? qsTr("Nothing found") : qsTr("No stock list yet")
        hint: stock.pictured ? qsTr("Try a shorter word. Material that is not listed can be asked for by its code on the order's page.") : qsTr("It comes with a synchronisation, once the office has sent one. Material can be asked for by its code on the order's page.")
    }
    // Without it the lines above would spread over the page.
    Item {
        visible: stock.count === 0 && (stock.loaded || stock.problem !== "")
        Layout.fillHeight: true
    }
    ListView {
        id: view

        visible: stock.count > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.unit
        bottomMargin: Theme.gap
        clip: true
        model: stock.items
        boundsBehavior: Flickable.DragOverBounds
        // Rows prepared out of sight are called off with a warning when a search leaves fewer (Qt 6.4).
        cacheBuffer: 0
        reuseItems: true
        // Asked for before the end is in sight, so that scrolling does not stop there.
        onContentYChanged: if (contentY + 3 * height > originY + contentHeight)
            stock.showMore()

        delegate: StockLine {
            width: view.width
            onClicked: page.itemChosen(code, unit)
        }
    }
}
