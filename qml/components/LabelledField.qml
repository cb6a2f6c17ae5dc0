import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// A text field under its label. `committed` tells that a person has finished typing something new.
ColumnLayout {
    id: field

    property alias label: label.text
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias inputMethodHints: input.inputMethodHints
    property alias readOnly: input.readOnly
    property string unit
    /// What a screen reader calls it; the label, unless the page shows the question elsewhere.
    property string spokenName: label.text !== "" ? label.text : placeholder

    signal committed(string text)

    function focusInput(): void {
        input.forceActiveFocus();
    }

    spacing: Theme.unit / 2

    AppText {
        id: label
        visible: text !== ""
        Layout.fillWidth: true
        secondary: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        font.pixelSize: Theme.small
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        T.TextField {
            id: input

            Layout.fillWidth: true
            implicitHeight: Math.max(56, Theme.body * 1.5 + 2 * Theme.unit)
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            font.pixelSize: Theme.body
            color: Theme.ink
            selectionColor: Theme.action
            selectedTextColor: Theme.inkOnAction
            verticalAlignment: TextInput.AlignVCenter
            selectByMouse: true
            Accessible.name: field.spokenName
            onEditingFinished: field.committed(text)

            background: Rectangle {
                radius: Theme.unit
                color: Theme.card
                border.width: input.activeFocus ? 2 : 1
                border.color: input.activeFocus ? Theme.action : Theme.outline
            }

            AppText {
                visible: input.text === "" && input.preeditText === ""
                anchors.fill: parent
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                verticalAlignment: Text.AlignVCenter
                text: input.placeholderText
                secondary: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.smallest
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
        }
        AppText {
            visible: field.unit !== ""
            text: field.unit
            wrapMode: Text.NoWrap
        }
    }
}
