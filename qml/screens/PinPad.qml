pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components

/// The keypad for a PIN: keys of 72 dp, a dot for each digit. A keyboard's digits, Backspace and Return do the same.
FocusScope {
    id: pad

    property string prompt
    property bool open: true

    readonly property int digitsMin: 4
    readonly property int digitsMax: 8
    property string digits

    signal entered(string pin)

    function clear(): void {
        digits = "";
    }
    function press(key: string): void {
        if (!open)
            return;
        if (key === "delete")
            digits = digits.slice(0, -1);
        else if (key === "ok")
            submit();
        else if (digits.length < digitsMax)
            digits += key;
    }
    function submit(): void {
        if (digits.length < digitsMin)
            return;
        const pin = digits;
        clear();
        entered(pin);
    }

    implicitWidth: 3 * 72 + 2 * Theme.gap
    implicitHeight: column.implicitHeight
    focus: true
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            pad.press(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete)
            pad.press("delete");
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            pad.press("ok");
        else
            event.accepted = false;
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gap

        AppText {
            Layout.fillWidth: true
            text: pad.prompt
            strong: true
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Row {
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.unit
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Digits entered: %1").arg(pad.digits.length)

            Repeater {
                model: pad.digitsMax

                Rectangle {
                    required property int index

                    width: 16
                    height: 16
                    radius: 8
                    color: index < pad.digits.length ? Theme.ink : "transparent"
                    border.width: 2
                    border.color: index < pad.digitsMin ? Theme.ink : Theme.outline
                    opacity: index < Math.max(pad.digitsMin, pad.digits.length) ? 1 : 0.35
                }
            }
        }
        GridLayout {
            Layout.alignment: Qt.AlignHCenter
            columns: 3
            columnSpacing: Theme.gap
            rowSpacing: Theme.unit

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0", "ok"]

                T.AbstractButton {
                    id: key

                    required property string modelData
                    readonly property bool doing: modelData === "delete" || modelData === "ok"

                    implicitWidth: 72 * (Theme.textScale > 1.4 ? 1.25 : 1)
                    implicitHeight: 72
                    focusPolicy: Qt.TabFocus
                    text: modelData === "delete" ? qsTr("Delete") : modelData === "ok" ? qsTr("OK") : modelData
                    enabled: pad.open && (modelData !== "ok" || pad.digits.length >= pad.digitsMin)
                    Accessible.name: text
                    onClicked: pad.press(modelData)

                    contentItem: Text {
                        text: key.text
                        color: !key.enabled ? Theme.inkSecondary : key.modelData === "ok" ? Theme.inkOnAction : key.doing ? Theme.action : Theme.ink
                        font.pixelSize: key.doing ? Theme.body : Theme.heading
                        font.weight: key.enabled ? Theme.strong : Font.Normal
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.smallest
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                    }
                    background: Rectangle {
                        radius: Theme.nextRadius
                        color: key.modelData === "ok" && key.enabled ? Theme.action : key.down ? Theme.actionSoft : Theme.card
                        border.width: key.visualFocus ? 3 : 1
                        border.color: key.visualFocus ? Theme.action : Theme.outline
                    }
                }
            }
        }
    }
}
