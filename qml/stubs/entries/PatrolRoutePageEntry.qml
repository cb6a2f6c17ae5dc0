import QtQuick
import Siteproof.Screens

PatrolRoutePage {
    source: MadeUpSource {
    }
}
