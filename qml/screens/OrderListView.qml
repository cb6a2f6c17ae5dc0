pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// Orders as cards under the headings of their parts; what a page puts above them scrolls with them.
ListView {
    id: view

    required property OrderListViewModel list
    property string currentOrder
    property string emptyTitle
    property string emptyHint
    /// Scrolls away above the rows.
    property Item above: null

    signal orderChosen(string id)

    leftMargin: Theme.gap
    rightMargin: Theme.gap
    topMargin: above ? above.height + Theme.unit : 0
    bottomMargin: list.loaded && list.count > 0 && list.problem === "" ? Theme.gap : instead.height + Theme.gap
    onTopMarginChanged: if (contentY <= originY)
        contentY = originY - topMargin
    spacing: Theme.unit
    clip: true
    model: list.orders
    boundsBehavior: Flickable.DragOverBounds
    // Asked for before the end is in sight, so that scrolling does not stop there.
    onContentYChanged: if (count > 0 && contentY + 3 * height > originY + contentHeight)
        list.showMore()
    onCountChanged: if (count > 0 && contentHeight < height)
        list.showMore()

    section.property: "partTitle"
    section.delegate: heading.delegate

    PartHeading {
        id: heading
    }

    delegate: OrderCard {
        required property string orderId

        width: view.width - 2 * Theme.gap
        current: orderId === view.currentOrder
        onClicked: view.orderChosen(orderId)
    }
    // Beside the rows rather than as header and footer: those of Qt 6.4 do not take what is bound to this file.
    Column {
        id: instead

        parent: view.contentItem
        y: view.list.count > 0 ? view.originY + view.contentHeight : 0
        width: view.width - 2 * Theme.gap
        topPadding: Theme.gap
        spacing: Theme.gap

        Skeleton {
            visible: !view.list.loaded
            width: parent.width
        }
        EmptyState {
            visible: view.list.loaded && view.list.count === 0 && view.list.problem === ""
            width: parent.width
            title: view.emptyTitle
            hint: view.emptyHint
        }
        Notice {
            width: parent.width
            text: view.list.problem
        }
    }
}
