import QtQuick
import Siteproof.Screens
import Siteproof.Stubs
import Siteproof.ViewModels

Shell {
    id: shell

    session: AppSession {
    }
    service: SyncService {
    }
    kit: CameraKit {
    }
    Component.onCompleted: {
        if (Scene.wanted === "order")
            shell.openOrder(MadeUpOrders.first);
    }
}
