import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// The words that are put on the photo.
Sheet {
    id: sheet

    required property AnnotationViewModel annotation

    title: qsTr("Text on the photo")
    actionText: qsTr("Put it there")
    actionEnabled: words.text.trim() !== ""
    onAccepted: {
        sheet.annotation.giveText(words.text);
        sheet.close();
    }
    onClosed: annotation.cancel()

    DraftField {
        id: words
        Layout.fillWidth: true
        label: qsTr("A few words")
        draft: sheet.annotation.draft
        name: "text"
    }
}
