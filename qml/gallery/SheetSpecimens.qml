pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.Gallery

/// A form over the page: as high as its words, and too long for its place, where its middle scrolls.
Column {
    id: column

    spacing: Theme.gap

    component Stand: Rectangle {
        Layout.fillWidth: true
        color: Theme.hairline
    }

    Specimen {
        name: "Sheet: open; too long, refused"

        Stand {
            id: page
            Layout.preferredHeight: 260 * Theme.textScale

            Sheet {
                parent: page
                visible: true
                modal: false
                focus: false
                closePolicy: T.Popup.NoAutoClose
                title: "Add a note"
                actionText: "Keep the note"

                AppText {
                    Layout.fillWidth: true
                    text: "王芳 says it began on Monday."
                }
            }
        }
        Stand {
            id: low
            Layout.preferredHeight: 420 * Theme.textScale

            Sheet {
                parent: low
                visible: true
                modal: false
                focus: false
                closePolicy: T.Popup.NoAutoClose
                title: "The plan"
                actionText: "Agree on the plan"
                actionEnabled: false
                problem: "Say first what is done."

                Repeater {
                    model: 4

                    LabelledField {
                        required property int index

                        Layout.fillWidth: true
                        label: "Step " + (index + 1)
                        text: "开始维修"
                    }
                }
            }
        }
    }
}
