import QtQuick
import Siteproof.ViewModels

/// The forms of an order's materials. Each closes when what was entered is saved.
Item {
    id: sheets

    required property MaterialDeskViewModel desk
    required property CameraKit kit
    /// Without one packages are not scanned.
    required property CodeScanner scanner
    readonly property bool canScan: scanner !== null
    /// The name of the form that is open, with the request it is about; empty when none is.
    readonly property string shown: receiving.visible ? "receive:" + desk.request : using.visible ? "use" : giving.visible ? "give-back" : substituting.visible ? "substitute:" + desk.request : ""

    signal orderWanted(string id)

    /// Opens the form of this name; any other name closes what is open.
    function show(name: string): void {
        const request = name.slice(name.indexOf(":") + 1);
        for (const sheet of [receiving, using, giving, substituting])
            sheet.close();
        if (name.startsWith("receive:"))
            receiving.ask(request);
        else if (name.startsWith("substitute:"))
            substituting.ask(request);
        else if (name === "use")
            using.ask();
        else if (name === "give-back")
            giving.ask();
    }
    function trace(batch: string): void {
        tracing.ask(batch);
    }

    ReceiveSheet {
        id: receiving
        desk: sheets.desk
        canScan: sheets.canScan
        onScanWanted: scanning.ask()
    }
    UsePartSheet {
        id: using
        desk: sheets.desk
        canScan: sheets.canScan
        onScanWanted: scanning.ask()
    }
    GiveBackSheet {
        id: giving
        desk: sheets.desk
        canScan: sheets.canScan
        onScanWanted: scanning.ask()
    }
    SubstituteSheet {
        id: substituting
        desk: sheets.desk
    }
    PartScanSheet {
        id: scanning
        session: sheets.desk.source.session
        kit: sheets.kit
        scanner: sheets.scanner
        onChosen: (code, unit) => {
            if (receiving.visible)
                receiving.prefill(code, unit);
            else if (using.visible)
                using.prefill(code, unit);
            else if (giving.visible)
                giving.prefill(code, unit);
        }
    }
    TraceSheet {
        id: tracing
        session: sheets.desk.source.session
        onOrderWanted: id => sheets.orderWanted(id)
    }
    Connections {
        target: sheets.desk
        function onSaved(): void {
            receiving.close();
            using.close();
            giving.close();
            substituting.close();
        }
    }
}
