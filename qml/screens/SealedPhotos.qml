pragma ComponentBehavior: Bound
import QtQuick
import Siteproof.Components
import Siteproof.ViewModels

/// The photos of a record for the owner: what was the same angle before and after side by side, then the others by stage.
Column {
    id: evidence

    required property PhotosViewModel photos

    readonly property int columns: width >= 640 ? 2 : 1

    signal pairWanted(int pair)
    signal photoWanted(int position)

    spacing: Theme.gap

    Flow {
        visible: evidence.photos.pairCount > 0
        width: evidence.width
        spacing: Theme.gap

        Repeater {
            model: evidence.photos.pairs

            PhotoPair {
                width: Math.floor((evidence.width - (evidence.columns - 1) * Theme.gap) / evidence.columns)
                captionSize: Theme.body
                onOpened: evidence.pairWanted(index)
            }
        }
    }
    SealedStage {
        width: evidence.width
        title: qsTr("Before the repair")
        photos: evidence.photos.singleBefore
        count: evidence.photos.singleBeforeCount
        onOpened: position => evidence.photoWanted(position)
    }
    SealedStage {
        width: evidence.width
        title: qsTr("During the repair")
        photos: evidence.photos.singleDuring
        count: evidence.photos.singleDuringCount
        onOpened: position => evidence.photoWanted(position)
    }
    SealedStage {
        width: evidence.width
        title: qsTr("After the repair")
        photos: evidence.photos.singleAfter
        count: evidence.photos.singleAfterCount
        onOpened: position => evidence.photoWanted(position)
    }
}
