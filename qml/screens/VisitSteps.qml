pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The visit from call to sign-off, as a vertical path.
Section {
    id: steps

    required property VisitViewModel visit
    required property OrderSource source

    signal performed(int action, string stage)
    signal photoWanted(string photo)
    signal tapped(string step)
    signal passWanted(string rule)

    title: qsTr("Visit")

    Repeater {
        model: steps.visit.steps

        VisitStep {
            Layout.fillWidth: true
            source: steps.source
            onPerformed: steps.performed(action, stage)
            saving: steps.visit.saving
            onPhotoWanted: photo => steps.photoWanted(photo)
            onTapped: step => steps.tapped(step)
            onPassWanted: rule => steps.passWanted(rule)
        }
    }
}
