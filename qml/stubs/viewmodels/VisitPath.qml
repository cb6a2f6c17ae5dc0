import QtQml

/// The names of a visit's steps.
QtObject {
    enum StepId {
        Call,
        Arrive,
        Consent,
        Survey,
        Plan,
        Safety,
        Repair,
        Check,
        Sign
    }
    enum StepState {
        Done,
        Current,
        Blocked,
        Later,
        Skipped
    }
    enum Action {
        NoAction,
        Advance,
        RecordCall,
        RecordConsent,
        AgreePlan,
        FillChecklist,
        TakePhoto,
        SignOff,
        Resume,
        MakeQuote,
        TakeStep
    }
}
