pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A card for each field that two people changed at once: both values in plain words, until somebody has read them.
ColumnLayout {
    id: cards

    required property OrderViewModel order

    visible: order.conflictCount > 0
    spacing: Theme.gap

    Repeater {
        model: cards.order.conflicts

        Section {
            id: card

            required property string conflictId
            required property string field
            required property string kept
            required property string keptBy
            required property string wished
            required property string wishedBy

            Layout.fillWidth: true
            title: qsTr("%1 was changed by two people").arg(card.field)
            border.color: Theme.missing
            border.width: 2

            AppText {
                Layout.fillWidth: true
                text: qsTr("Holds now: %1 (%2)").arg(card.kept).arg(card.keptBy)
                strong: true
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("Was also wanted: %1 (%2)").arg(card.wished).arg(card.wishedBy)
            }
            WordButton {
                text: qsTr("Read, put away")
                iconName: "check"
                enabled: !cards.order.saving
                onClicked: cards.order.resolveConflict(card.conflictId)
            }
        }
    }
    Notice {
        Layout.fillWidth: true
        text: cards.order.problem
    }
}
