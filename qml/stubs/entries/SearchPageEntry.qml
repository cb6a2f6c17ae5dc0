import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

SearchPage {
    id: page

    session: AppSession {
    }
    Component.onCompleted: if (Scene.wants("found nothing-found"))
        page.searchFor(Scene.wanted === "found" ? Scene.say("漏水", "leak") : Scene.say("泳池", "swimming pool"))
}
