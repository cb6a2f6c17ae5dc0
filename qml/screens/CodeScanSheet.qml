import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Reading a code into an answer, with the camera or from a picture of it.
Sheet {
    id: sheet

    required property ChecklistViewModel checklist
    required property CameraKit kit
    required property CodeScanner scanner
    property string item
    property string asked
    property alias nothing: lens.nothing

    function ask(item: string, title: string): void {
        sheet.item = item;
        sheet.asked = title;
        sheet.nothing = false;
        sheet.open();
    }

    title: asked

    CodeLens {
        id: lens
        Layout.fillWidth: true
        kit: sheet.kit
        scanner: sheet.scanner
        looking: sheet.visible
        onFound: text => {
            sheet.close();
            sheet.checklist.type(sheet.item, text);
            sheet.checklist.answer(sheet.item, text);
        }
    }
}
