import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Cause, method, duration and price, as the owner agreed to them.
Sheet {
    id: sheet

    required property VisitViewModel visit

    title: qsTr("Agree the plan")
    actionText: qsTr("The owner agrees")
    problem: visit.problem
    saving: visit.saving
    onAccepted: visit.agreePlan(plan.text, agreedBy.text, price.text)

    DraftField {
        id: plan
        Layout.fillWidth: true
        draft: sheet.visit.planDraft
        name: "text"
        label: qsTr("Cause, method and duration")
    }
    DraftField {
        id: price
        Layout.fillWidth: true
        draft: sheet.visit.planDraft
        name: "price"
        otherwise: sheet.visit.quotedPrice
        label: sheet.visit.priceNeeded ? qsTr("Price (out of warranty: needed)") : qsTr("Price (in warranty: leave empty)")
        unit: qsTr("yuan")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
    }
    DraftField {
        id: agreedBy
        Layout.fillWidth: true
        draft: sheet.visit.planDraft
        name: "agreed_by"
        otherwise: sheet.visit.contactName
        label: qsTr("Agreed by")
    }
}
