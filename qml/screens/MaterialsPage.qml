pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The store and what was asked of it: beside each other where there is room, one at a time where there is not.
FocusScope {
    id: page

    required property AppSession session
    /// The order that is open beside; material is asked for it first.
    property string currentOrder

    signal orderChosen(string id)

    readonly property bool wide: width >= Theme.wideFrom - Theme.railWidth
    /// Which of the two shows where there is room for one.
    property bool answers: false

    function searchFor(words: string): void {
        stock.searchFor(words);
    }
    function askFor(code: string, unit: string): void {
        target.orderId = targets.first;
        materials.clearProblem();
        request.prefill(code, unit);
        request.open();
    }

    AskedViewModel {
        id: asked
        session: page.session
    }
    RequestTargetsViewModel {
        id: targets
        session: page.session
        inHand: page.currentOrder
    }
    OrderSource {
        id: target
        session: page.session
    }
    StoreRequestViewModel {
        id: materials
        source: target
        onSaved: {
            request.close();
            page.answers = true;
        }
    }
    RequestSheet {
        id: request
        materials: materials
        targets: targets
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.bottomMargin: 0
        spacing: Theme.unit

        AppText {
            Layout.fillWidth: true
            text: qsTr("Materials")
            strong: true
            font.pixelSize: Theme.heading
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Flow {
            visible: !page.wide
            Layout.fillWidth: true
            spacing: Theme.unit

            ChoiceChip {
                text: qsTr("In store")
                chosen: !page.answers
                Accessible.name: text
                Accessible.checked: chosen
                onClicked: page.answers = false
            }
            ChoiceChip {
                text: asked.count > 0 ? qsTr("Asked for (%1)").arg(asked.count) : qsTr("Asked for")
                chosen: page.answers
                Accessible.name: text
                Accessible.checked: chosen
                onClicked: page.answers = true
            }
        }
        // Each pane lays itself out: nested layouts of Qt 6.4 do not always follow when what is in them changes.
        Item {
            id: panes

            readonly property real paneWidth: page.wide ? (width - 2 * Theme.gap) / 2 : width

            Layout.fillWidth: true
            Layout.fillHeight: true

            StockList {
                id: stock
                visible: page.wide || !page.answers
                width: panes.paneWidth
                height: panes.height
                session: page.session
                onItemChosen: (code, unit) => page.askFor(code, unit)
            }
            ColumnLayout {
                visible: page.wide || page.answers
                x: panes.width - width
                width: panes.paneWidth
                height: panes.height
                spacing: Theme.unit

                AppText {
                    visible: page.wide
                    Layout.fillWidth: true
                    text: qsTr("Asked for")
                    strong: true
                    font.pixelSize: Theme.title
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                AskedList {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    asked: asked
                    onOrderChosen: id => page.orderChosen(id)
                }
            }
        }
    }
}
