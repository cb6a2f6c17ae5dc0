import QtQuick
import Siteproof.Screens

AnnotatePage {
    source: MadeUpSource {
    }
    photo: "photo-1"
}
