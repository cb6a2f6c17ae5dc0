import QtQml
import Siteproof.Stubs

/// Stands for the room that is left for photos.
QtObject {
    required property AppSession session
    readonly property bool full: Scene.state === "no-space"
    readonly property string warning: full ? Scene.say("没有空间再存照片了，仍然可以签字。请同步或清理存储空间。", "There is no room for photos any more. Signing still works: sync, or free some space.") : Scene.state === "low-space" ? Scene.say("这台平板大约还能存 42 张照片。请同步或清理存储空间。", "Photos that still fit on this tablet: about 42. Sync, or free some space.") : ""

    signal updated
}
