pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// What waits to be sent, when everything was last through, and what is in the way.
Item {
    id: page

    required property SyncViewModel sync

    signal recoveredWanted

    // Lists are not read before somebody comes here.
    Repeater {
        model: page.visible ? 1 : 0

        Flickable {
            width: page.width
            height: page.height
            contentHeight: column.implicitHeight + 2 * Theme.gap
            clip: true

            SyncListViewModel {
                id: list
                session: page.sync.session
                service: page.sync.service
            }
            ColumnLayout {
                id: column

                y: Theme.gap
                width: Math.min(page.width - 2 * Theme.gap, Theme.readingWidth)
                x: Math.round((page.width - width) / 2)
                spacing: Theme.unit

                SyncOverview {
                    Layout.fillWidth: true
                    sync: page.sync
                    waiting: list
                    onRecoveredWanted: page.recoveredWanted()
                }
                Repeater {
                    model: list.photos

                    SyncPhotoLine {
                        Layout.fillWidth: true
                    }
                }
                WordButton {
                    visible: list.more
                    Layout.alignment: Qt.AlignHCenter
                    text: qsTr("Show more photos")
                    onClicked: list.showMore()
                }
            }
        }
    }
}
