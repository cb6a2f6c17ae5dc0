import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

StockTakePage {
    session: AppSession {
    }
    scanner: CodeScanner {
    }
    currentOrder: MadeUpOrders.first
}
