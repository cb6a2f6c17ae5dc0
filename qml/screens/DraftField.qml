import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// A field of a form whose text is kept from the first letter on, until the form is recorded.
LabelledField {
    id: field

    required property DraftKeeper draft
    required property string name
    /// What stands here before anybody has typed.
    property string otherwise

    function fill(): void {
        if (field.draft)
            field.text = field.draft.value(field.name, field.otherwise);
    }

    onTextChanged: draft.put(name, text)
    onCommitted: draft.flush()
    onOtherwiseChanged: fill()
    // One form for several things keeps the fields of each.
    onNameChanged: fill()
    Component.onCompleted: fill()

    Notice {
        Layout.fillWidth: true
        text: field.draft.problemField === field.name ? field.draft.problem : ""
    }
    Connections {
        target: field.draft
        function onReplaced(): void {
            field.fill();
        }
    }
}
