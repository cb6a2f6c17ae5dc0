pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// What to know before ringing the bell: VIP, elderly, special wishes.
Flow {
    id: flow

    required property HouseholdViewModel home

    visible: home.flags.length > 0
    spacing: Theme.unit

    Repeater {
        model: flow.home.flags

        Rectangle {
            id: mark

            required property string modelData

            width: Math.min(word.implicitWidth + 2 * Theme.gap, flow.width)
            height: word.height + 2 * Theme.unit
            radius: Theme.cardRadius
            color: Theme.actionSoft
            border.width: 1
            border.color: Theme.action

            AppText {
                id: word
                x: Theme.gap
                y: Theme.unit
                width: mark.width - 2 * Theme.gap
                text: mark.modelData
                strong: true
                font.pixelSize: Theme.small
            }
        }
    }
}
