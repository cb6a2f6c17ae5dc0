import QtQuick
import Siteproof.ViewModels

/// The checklist's forms over the page: a place on the floor plan, a signature, the end of a test, a code to scan.
Item {
    id: sheets

    required property ChecklistViewModel checklist
    required property CameraKit kit
    required property CodeScanner scanner

    function open(deed: string, item: string, title: string): void {
        sheets.checklist.clearProblem();
        if (deed === "plan")
            plan.ask(item, title);
        else if (deed === "sign")
            signature.ask(item);
        else if (deed === "end")
            test.ask(item, title);
        else if (deed === "scan")
            scan.ask(item, title);
    }

    FloorPlanSheet {
        id: plan
        checklist: sheets.checklist
    }
    ItemSignatureSheet {
        id: signature
        source: sheets.checklist.source
    }
    TestEndSheet {
        id: test
        checklist: sheets.checklist
    }
    CodeScanSheet {
        id: scan
        checklist: sheets.checklist
        kit: sheets.kit
        scanner: sheets.scanner
    }
}
