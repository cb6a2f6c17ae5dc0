pragma Singleton
import QtQuick

/// What the made-up camera sees.
QtObject {
    id: viewfinder

    readonly property Component picture: Component {
        Image {
            anchors.fill: parent
            source: "image://made-up/ceiling/" + (Scene.state === "after" ? "after" : "before") + "/1"
            fillMode: Image.PreserveAspectCrop
        }
    }

    function fill(output: Item): void {
        viewfinder.picture.createObject(output);
    }
}
