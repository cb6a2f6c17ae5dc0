import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// How the price stands with the owner, and the way to the quote.
Section {
    id: section

    required property QuoteViewModel quote

    signal quoteWanted

    title: qsTr("Quote")

    AppText {
        Layout.fillWidth: true
        text: section.quote.stateText
        color: section.quote.phase === QuoteViewModel.Declined ? Theme.problem : section.quote.phase === QuoteViewModel.Showing ? Theme.missing : section.quote.phase === QuoteViewModel.Agreed ? Theme.done : Theme.inkSecondary
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: button.implicitHeight

        WordButton {
            id: button
            // No wider than the page, at any size of text.
            width: Math.min(implicitWidth, parent.width)
            text: section.quote.phase === QuoteViewModel.Showing ? qsTr("Show it to the owner") : section.quote.phase === QuoteViewModel.Writing ? qsTr("Write the quote") : qsTr("See the quote")
            onClicked: section.quoteWanted()
        }
    }
}
