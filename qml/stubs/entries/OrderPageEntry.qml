import QtQuick
import Siteproof.Screens
import Siteproof.Stubs

OrderPage {
    id: page

    source: MadeUpSource {
    }
    showBack: width < 1000
    Component.onCompleted: page.showSectionWhenRead(Scene.wants("visit done pass") ? "path" : Scene.wants("checklist kinds here here-failed refused-answer no-checklist") ? "checklist" : Scene.wants("materials warned") ? "requisitions" : "")
}
