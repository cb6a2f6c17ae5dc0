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
    onAboutToShow: agreedBy.text = visit.contactName
    onAccepted: visit.agreePlan(plan.text, agreedBy.text, price.text)

    LabelledField {
        id: plan
        Layout.fillWidth: true
        label: qsTr("Cause, method and duration")
    }
    LabelledField {
        id: price
        Layout.fillWidth: true
        label: sheet.visit.priceNeeded ? qsTr("Price (out of warranty: needed)") : qsTr("Price (in warranty: leave empty)")
        unit: qsTr("yuan")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
    }
    LabelledField {
        id: agreedBy
        Layout.fillWidth: true
        label: qsTr("Agreed by")
    }
}
