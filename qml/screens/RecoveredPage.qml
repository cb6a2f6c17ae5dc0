pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Photos that were saved when the program ended before it could note their order. Each can be added to one; none is
/// deleted.
Rectangle {
    id: page

    required property AppSession session

    signal leaving

    color: Theme.page

    RecoveredViewModel {
        id: recovered
        session: page.session
        onAdopted: sheet.close()
    }
    RecoveredSheet {
        id: sheet
        recovered: recovered
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        WordButton {
            text: qsTr("Back")
            iconName: "back"
            onClicked: page.leaving()
        }
        Item {
            visible: recovered.count === 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            EmptyState {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                title: qsTr("Every photo has its order")
                hint: qsTr("A photo that was saved while the program was interrupted waits here until it is added to an order.")
            }
        }
        AppText {
            visible: recovered.count > 0
            Layout.fillWidth: true
            text: recovered.headline
            strong: true
            font.pixelSize: Theme.title
        }
        AppText {
            visible: recovered.count > 0
            Layout.fillWidth: true
            text: qsTr("The program was interrupted before their order was noted. Add each to its order; nothing is deleted here.")
            secondary: true
        }
        Notice {
            Layout.fillWidth: true
            text: recovered.problem
        }
        GridView {
            id: grid

            readonly property int columns: Math.max(1, Math.floor(width / 248))

            visible: recovered.count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            cellWidth: Math.floor(width / columns)
            cellHeight: cellWidth * 3 / 4 + 168 * Theme.textScale
            model: recovered.photos

            delegate: Item {
                id: cell

                required property string photoId
                required property string imageUrl
                required property string size
                required property string order
                required property string stage
                required property string belongs
                required property string opened

                width: grid.cellWidth
                height: grid.cellHeight

                ColumnLayout {
                    anchors.fill: parent
                    anchors.rightMargin: Theme.gap
                    anchors.bottomMargin: Theme.gap
                    spacing: Theme.unit

                    PhotoThumbnail {
                        visible: cell.imageUrl !== ""
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        source: cell.imageUrl
                        caption: qsTr("Recovered photo, %1").arg(cell.size)
                    }
                    AppText {
                        Layout.fillWidth: true
                        text: (cell.belongs === "" ? cell.size : cell.belongs) + (cell.opened === "" ? "" : "\n" + cell.opened)
                        secondary: true
                        font.pixelSize: Theme.small
                    }
                    WordButton {
                        Layout.fillWidth: true
                        text: qsTr("Add to an order")
                        onClicked: sheet.choose(cell.photoId, cell.imageUrl, cell.order, cell.stage)
                    }
                }
            }
        }
    }
}
