import QtQuick

/// A page that is not needed for the window's first picture: made behind what is shown when there is time for it, and
/// at once when somebody wants it. Made, it stays.
Loader {
    id: page

    property string file
    property var properties: ({})
    /// Somebody goes there now.
    property bool wanted: false
    /// There is time for it.
    property bool due: false

    // From the beginning each time: Qt 6.4 forgets the properties of what it has to finish sooner than it began.
    function make(): void {
        if (page.status === Loader.Ready || (page.active && !page.wanted) || (!page.wanted && !page.due))
            return;
        page.active = false;
        page.asynchronous = !page.wanted;
        page.setSource(page.file, page.properties);
        page.active = true;
    }

    active: false
    onWantedChanged: make()
    onDueChanged: make()
    Component.onCompleted: make()
}
