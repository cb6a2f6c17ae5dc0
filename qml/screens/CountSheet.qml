import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Counting one material: up and down with a thumb, typed, or as the books have it.
Sheet {
    id: sheet

    required property StockTakeViewModel take

    title: take.lineName
    actionText: qsTr("Record the count")
    actionEnabled: quantity.text.trim() !== ""
    problem: take.refused
    saving: take.saving
    onAccepted: take.record(quantity.text)
    onClosed: take.line = ""

    AppText {
        Layout.fillWidth: true
        text: sheet.take.lineExpected
        secondary: true
    }
    QuantityField {
        id: quantity
        Layout.fillWidth: true
        draft: sheet.take.draft
        name: sheet.take.lineField
        label: qsTr("How many are there")
        unit: sheet.take.lineUnit
        onStepWanted: by => quantity.text = sheet.take.stepped(quantity.text, by)
    }
    WordButton {
        visible: sheet.take.lineKnown
        // No wider than the form, at any size of text.
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        Layout.preferredHeight: Math.max(56, implicitHeight)
        text: qsTr("As the books say")
        onClicked: sheet.take.recordAsExpected()
    }
}
