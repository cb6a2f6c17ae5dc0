pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The material whose package is scanned: taken at once, chosen among several, or said to be unknown.
Sheet {
    id: sheet

    required property AppSession session
    required property CameraKit kit
    required property CodeScanner scanner

    signal chosen(string code, string unit)

    function ask(): void {
        barcode.clear();
        lens.nothing = false;
        sheet.open();
    }
    function take(code: string, unit: string): void {
        sheet.close();
        sheet.chosen(code, unit);
    }

    title: qsTr("Scan the package")

    BarcodeViewModel {
        id: barcode
        session: sheet.session
        onChosen: (code, unit) => {
            if (sheet.visible)
                sheet.take(code, unit);
        }
    }
    CodeLens {
        id: lens
        Layout.fillWidth: true
        kit: sheet.kit
        scanner: sheet.scanner
        looking: sheet.visible
        onFound: text => barcode.find(text)
    }
    Notice {
        Layout.fillWidth: true
        text: barcode.unknown !== "" ? barcode.unknown : barcode.problem
        tint: barcode.problem !== "" ? Theme.problem : Theme.missing
    }
    AppText {
        visible: barcode.count > 0
        Layout.fillWidth: true
        text: qsTr("Several materials have %1 on their package. Which one is it?").arg(barcode.read)
    }
    Repeater {
        model: barcode.items

        PartLine {
            Layout.fillWidth: true
            inVan: false
            onClicked: sheet.take(code, unit)
        }
    }
}
