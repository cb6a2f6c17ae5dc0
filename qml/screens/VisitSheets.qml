import QtQuick
import Siteproof.ViewModels

/// The forms of an order's page. Each closes when what was entered is saved.
Item {
    id: sheets

    required property VisitViewModel visit
    required property MaterialsViewModel materials
    required property OrderViewModel order
    required property VoiceNoteViewModel voice
    /// The name of the form that is open; empty when none is.
    readonly property string shown: call.visible ? "call" : consent.visible ? "consent" : plan.visible ? "plan" : suspend.visible ? "suspend" : request.visible ? "request" : note.visible ? "note" : voiceNote.visible ? "voice" : ""

    function openCall(): void {
        sheets.visit.clearProblem();
        call.open();
    }
    function openConsent(): void {
        sheets.visit.clearProblem();
        consent.open();
    }
    function openPlan(): void {
        sheets.visit.clearProblem();
        plan.open();
    }
    function openSuspend(): void {
        sheets.visit.clearProblem();
        suspend.open();
    }
    function openRequest(): void {
        sheets.materials.clearProblem();
        request.open();
    }
    function openNote(): void {
        sheets.order.clearProblem();
        note.open();
    }

    function openVoice(): void {
        sheets.voice.clearProblem();
        voiceNote.open();
    }

    /// Records a step of the visit, once it is known who where that matters.
    function takeStep(step: string): void {
        sheets.visit.clearProblem();
        if (sheets.visit.tapNeedsName(step))
            tap.ask(step);
        else
            sheets.visit.takeStep(step, "");
    }
    function passOver(rule: string): void {
        sheets.visit.clearProblem();
        pass.ask(rule);
    }

    /// Opens the form of this name; any other name closes what is open.
    function show(name: string): void {
        for (const [sheet, its] of [[call, "call"], [consent, "consent"], [plan, "plan"], [suspend, "suspend"], [request, "request"], [note, "note"], [voiceNote, "voice"]])
            sheet.visible = its === name;
        // Without what they are about they have nothing to say.
        pass.close();
        tap.close();
    }

    CallSheet {
        id: call
        visit: sheets.visit
    }
    ConsentSheet {
        id: consent
        visit: sheets.visit
    }
    PlanSheet {
        id: plan
        visit: sheets.visit
    }
    SuspendSheet {
        id: suspend
        visit: sheets.visit
    }
    RequestSheet {
        id: request
        materials: sheets.materials
    }
    PassOverSheet {
        id: pass
        visit: sheets.visit
    }
    StepSheet {
        id: tap
        visit: sheets.visit
    }
    NoteSheet {
        id: note
        order: sheets.order
    }
    VoiceNoteSheet {
        id: voiceNote
        note: sheets.voice
    }
    Connections {
        target: sheets.visit
        function onSaved(): void {
            call.close();
            consent.close();
            plan.close();
            suspend.close();
            pass.close();
            tap.close();
        }
    }
    Connections {
        target: sheets.materials
        function onSaved(): void {
            request.close();
        }
    }
    Connections {
        target: sheets.order
        function onSaved(): void {
            note.close();
        }
    }
}
