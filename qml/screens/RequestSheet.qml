pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Asking the store for material; the answer comes with a later synchronisation.
Sheet {
    id: sheet

    required property MaterialsViewModel materials
    /// Where the order is not given by the page: those one can choose from.
    property RequestTargetsViewModel targets: null

    /// Begins with a material of the store; what else was typed for this order stays.
    function prefill(code: string, itsUnit: string): void {
        item.text = code;
        unit.text = itsUnit;
    }
    /// Takes what is typed along to another order.
    function moveTo(order: string): void {
        const typed = [item.text, quantity.text, unit.text, note.text];
        sheet.fill("", quantity.otherwise, "", "");
        materials.source.orderId = order;
        sheet.fill(typed[0], typed[1], typed[2], typed[3]);
    }
    function fill(what: string, howMuch: string, itsUnit: string, why: string): void {
        item.text = what;
        quantity.text = howMuch;
        unit.text = itsUnit;
        note.text = why;
    }

    title: qsTr("Ask for material")
    actionText: qsTr("Ask")
    actionEnabled: materials.canRequest
    problem: materials.problem
    saving: materials.saving
    onAccepted: materials.request(item.text, quantity.text, unit.text, note.text)

    StockViewModel {
        id: stock
        session: sheet.visible ? sheet.materials.source.session : null
        search: item.text
        page: 3
    }

    Repeater {
        model: sheet.targets === null ? 0 : 1

        RequestTarget {
            Layout.fillWidth: true
            targets: sheet.targets
            order: sheet.materials.source.orderId
            onChosen: order => sheet.moveTo(order)
        }
    }
    DraftField {
        id: item
        Layout.fillWidth: true
        draft: sheet.materials.requestDraft
        name: "item"
        label: qsTr("Material: name or code")
        inputMethodHints: Qt.ImhNoPredictiveText
    }
    AppText {
        visible: stock.namedName !== ""
        Layout.fillWidth: true
        text: stock.namedName
    }
    AppText {
        visible: stock.namedName !== ""
        Layout.fillWidth: true
        text: qsTr("%1, %2", "stock, its age").arg(stock.namedStock).arg(stock.age)
        secondary: true
        font.pixelSize: Theme.small
    }
    ColumnLayout {
        visible: item.text.trim() !== "" && stock.namedName === "" && stock.count > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: stock.items

            StockLine {
                Layout.fillWidth: true
                brief: true
                onClicked: sheet.prefill(code, unit)
            }
        }
    }
    AppText {
        visible: item.text.trim() !== "" && stock.loaded && stock.count === 0 && stock.namedName === ""
        Layout.fillWidth: true
        text: stock.pictured ? qsTr("The stock list does not know this. It can be asked for by its code all the same.") : qsTr("No stock list has come yet. Material can be asked for by its code all the same.")
        secondary: true
        font.pixelSize: Theme.small
    }
    GridLayout {
        Layout.fillWidth: true
        columns: sheet.width > 340 * Theme.textScale ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        QuantityField {
            id: quantity
            Layout.fillWidth: true
            // Another language may be chosen while the page is still being made.
            draft: sheet.materials?.requestDraft ?? null
            otherwise: "1"
            onStepWanted: by => quantity.text = sheet.materials.stepped(quantity.text, by)
        }
        DraftField {
            id: unit
            Layout.preferredWidth: Math.round((sheet.width > 480 * Theme.textScale ? 160 : 80) * Theme.textScale)
            Layout.fillWidth: sheet.width <= 340 * Theme.textScale
            draft: sheet.materials.requestDraft
            name: "unit"
            label: qsTr("Unit")
        }
    }
    DraftField {
        id: note
        Layout.fillWidth: true
        draft: sheet.materials.requestDraft
        name: "note"
        label: qsTr("What it is for (may stay empty)")
    }
}
