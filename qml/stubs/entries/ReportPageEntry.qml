import QtQuick
import Siteproof.Screens

ReportPage {
    source: MadeUpSource {
    }
}
