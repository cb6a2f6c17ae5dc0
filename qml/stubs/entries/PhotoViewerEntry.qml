import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

PhotoViewer {
    id: viewer

    photos: PhotosViewModel {
        source: MadeUpSource {
        }
    }
    Component.onCompleted: {
        if (Scene.wanted === "compare")
            viewer.compare(0);
        else
            viewer.show(Scene.wanted === "unpaired" ? 2 : 0);
    }
}
