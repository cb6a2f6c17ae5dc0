import QtQuick
import Siteproof.Screens

SealPage {
    source: MadeUpSource {
    }
}
