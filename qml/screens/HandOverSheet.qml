pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Passes the order on: to whom, what goes along with it, and what else there is to say.
Sheet {
    id: sheet

    required property HandOverViewModel handOver

    title: qsTr("Hand the order over")
    actionText: qsTr("Hand over")
    problem: handOver.problem
    saving: handOver.saving
    actionEnabled: to.text.trim() !== ""
    onAboutToShow: handOver.askColleagues()
    onAccepted: handOver.give(to.text, note.text, extra.text)

    DraftField {
        id: to
        Layout.fillWidth: true
        draft: sheet.handOver.draft
        name: "to"
        label: qsTr("Who takes it over")
        placeholder: qsTr("Log-in name, such as li.wei")
    }
    Flow {
        visible: sheet.handOver.colleagues.length > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.handOver.colleagues

            ChoiceChip {
                required property string modelData

                text: modelData
                chosen: to.text === modelData
                onClicked: to.text = modelData
            }
        }
    }
    AppText {
        Layout.fillWidth: true
        text: sheet.handOver.points.length > 0 ? qsTr("Open points that go along with it:") : qsTr("Nothing is open: the order goes over as it stands.")
        secondary: true
    }
    ColumnLayout {
        visible: sheet.handOver.points.length > 0
        Layout.fillWidth: true
        spacing: Theme.unit

        Repeater {
            model: sheet.handOver.points

            RowLayout {
                id: point

                required property string modelData

                Layout.fillWidth: true
                spacing: Theme.unit

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: "check"
                    color: Theme.done
                }
                AppText {
                    Layout.fillWidth: true
                    text: point.modelData
                }
            }
        }
    }
    DraftField {
        id: extra
        Layout.fillWidth: true
        draft: sheet.handOver.draft
        name: "extra"
        label: qsTr("One more open point")
    }
    DraftField {
        id: note
        Layout.fillWidth: true
        draft: sheet.handOver.draft
        name: "note"
        label: qsTr("Note")
    }
}
