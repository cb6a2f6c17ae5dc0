import QtQml
import Siteproof.Stubs

/// Stands for one person who signs.
QtObject {
    id: signer

    enum Part {
        Owner,
        Representative,
        Technician,
        Supervisor,
        Witness,
        Counterparty
    }

    property int part: SignerEntry.Owner
    property string title: [Scene.say("业主", "Owner"), Scene.say("代业主签字", "For the owner"), Scene.say("技术员", "Technician"), Scene.say("主管", "Supervisor"), Scene.say("见证人", "Witness"), Scene.say("对方", "Other party")][part]
    property string name
    property string reason
    readonly property Ink ink: Ink {
    }

    signal changed
}
