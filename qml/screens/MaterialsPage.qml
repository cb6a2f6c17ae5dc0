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
    signal countWanted

    readonly property bool wide: width >= Theme.wideFrom - Theme.railWidth
    /// "stock", "answers" or "van": which shows where there is room for one; beside the stock it is one of the others.
    property string view: "stock"
    readonly property bool vanShown: view === "van"
    readonly property bool answersShown: view === "answers" || (wide && view === "stock")

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
            page.view = "answers";
        }
    }
    RequestSheet {
        id: request
        materials: materials
        targets: targets
    }
    TraceSheet {
        id: tracing
        session: page.session
        onOrderWanted: id => page.orderChosen(id)
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
        // Each pane lays itself out: nested layouts of Qt 6.4 do not always follow when what is in them changes.
        Item {
            id: panes

            readonly property real paneWidth: page.wide ? (width - 2 * Theme.gap) / 2 : width
            readonly property real below: choices.height + Theme.unit

            Layout.fillWidth: true
            Layout.fillHeight: true

            Flow {
                id: choices
                x: panes.width - width
                width: panes.paneWidth
                spacing: Theme.unit

                ChoiceChip {
                    visible: !page.wide
                    text: qsTr("In store")
                    chosen: page.view === "stock"
                    Accessible.name: text
                    Accessible.checked: chosen
                    onClicked: page.view = "stock"
                }
                ChoiceChip {
                    text: asked.count > 0 ? qsTr("Asked for (%1)").arg(asked.count) : qsTr("Asked for")
                    chosen: page.answersShown
                    Accessible.name: text
                    Accessible.checked: chosen
                    onClicked: page.view = "answers"
                }
                ChoiceChip {
                    text: inside.due ? qsTr("My van (to be counted)") : qsTr("My van")
                    chosen: page.vanShown
                    Accessible.name: text
                    Accessible.checked: chosen
                    onClicked: page.view = "van"
                }
            }
            StockList {
                id: stock
                visible: page.wide || page.view === "stock"
                y: page.wide ? 0 : panes.below
                width: panes.paneWidth
                height: panes.height - y
                session: page.session
                onItemChosen: (code, unit) => page.askFor(code, unit)
            }
            AskedList {
                visible: page.answersShown
                x: panes.width - width
                y: panes.below
                width: panes.paneWidth
                height: panes.height - y
                asked: asked
                onOrderChosen: id => page.orderChosen(id)
            }
            VanList {
                id: inside
                visible: page.vanShown
                x: panes.width - width
                y: panes.below
                width: panes.paneWidth
                height: panes.height - y
                session: page.session
                onCountWanted: page.countWanted()
                onTraceWanted: tracing.ask("")
            }
        }
    }
}
