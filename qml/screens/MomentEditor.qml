pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A date and time, chosen with a thumb: the day as people say it, then hours and minutes.
ColumnLayout {
    id: editor

    required property AppSession session
    /// Where choosing begins; empty for now.
    required property string start
    property string spokenName

    signal chosen(string value)
    signal taken(string value)
    signal dropped

    spacing: Theme.unit

    MomentViewModel {
        id: moment
        session: editor.session
        start: editor.start
        onChosen: value => editor.chosen(value)
    }
    AppText {
        Layout.fillWidth: true
        text: moment.shown
        strong: true
        font.pixelSize: Theme.title
        Accessible.name: editor.spokenName + ": " + text
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: [qsTr("Today"), qsTr("Yesterday"), qsTr("The day before")]

            ChoiceChip {
                required property int index
                required property string modelData

                text: modelData
                chosen: moment.daysAgo === index
                onClicked: moment.chooseDay(index)
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        TimeStepper {
            label: qsTr("Day")
            value: moment.day
            room: Math.round(120 * Theme.textScale)
            onStepped: by => moment.stepDay(by)
        }
        TimeStepper {
            label: qsTr("Hour")
            value: moment.hour
            onStepped: by => moment.stepHour(by)
        }
        TimeStepper {
            label: qsTr("Minute")
            value: moment.minute
            onStepped: by => moment.stepMinute(by)
        }
    }
    AppText {
        visible: text !== ""
        Layout.fillWidth: true
        text: moment.problem
        color: Theme.problem
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        WordButton {
            height: Math.max(56, implicitHeight)
            text: qsTr("Take this time")
            iconName: "check"
            Accessible.name: editor.spokenName + ": " + text
            onClicked: editor.taken(moment.value)
        }
        WordButton {
            height: Math.max(56, implicitHeight)
            text: qsTr("Leave it as it was")
            onClicked: editor.dropped()
        }
    }
}
