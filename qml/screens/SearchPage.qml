pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Everything on the tablet, found while one types: orders, open and finished, and homes.
FocusScope {
    id: page

    required property AppSession session
    property string currentOrder
    property alias words: field.text

    signal orderChosen(string id)
    signal homeChosen(string id)

    function searchFor(words: string): void {
        field.text = words;
    }

    SearchViewModel {
        id: results
        session: page.session
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppText {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: 0
            text: qsTr("Search")
            strong: true
            font.pixelSize: Theme.heading
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        LabelledField {
            id: field
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.bottomMargin: Theme.unit
            placeholder: qsTr("Address, name, fault, material")
            inputMethodHints: Qt.ImhNoPredictiveText
            onTextChanged: results.search = text
            onCommitted: results.remember()
        }
        OrderListView {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
            list: results
            currentOrder: page.currentOrder
            emptyTitle: results.search === "" ? qsTr("No orders here") : qsTr("Nothing found")
            emptyHint: results.search === "" ? qsTr("New orders come with the next synchronisation.") : qsTr("Try a shorter word, a room number or a name, or take a filter away.")
            onOrderChosen: id => {
                results.remember();
                page.orderChosen(id);
            }
            above: header

            SearchHeader {
                id: header

                parent: view.contentItem
                y: view.originY - height - Theme.unit
                width: page.width - 2 * Theme.gap
                found: results
                onWordsChosen: words => page.searchFor(words)
                onHomeChosen: id => {
                    results.remember();
                    page.homeChosen(id);
                }
            }
        }
    }
}
