import QtQuick
import Siteproof.Screens

PhotosPage {
    source: MadeUpSource {
    }
}
