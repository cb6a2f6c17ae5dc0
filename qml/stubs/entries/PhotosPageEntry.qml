import QtQuick
import Siteproof.Screens
import Siteproof.ViewModels

PhotosPage {
    source: MadeUpSource {
    }
}
