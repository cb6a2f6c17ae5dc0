import QtQuick

/// A photo in small, with its caption; says so in words while it is being prepared or when it cannot be shown.
Item {
    id: thumbnail

    property url source
    property string caption
    property bool marked: false
    property string mark
    /// What is drawn over the photo; see MarkLayer.
    property string marks

    implicitWidth: 120
    implicitHeight: 90
    Accessible.role: Accessible.Graphic
    Accessible.name: caption

    Rectangle {
        anchors.fill: parent
        radius: Theme.unit
        color: Theme.sunken
        border.width: 1
        border.color: Theme.hairline
    }
    MarkedImage {
        id: picture
        anchors.fill: parent
        anchors.margins: 1
        source: thumbnail.source
        marks: thumbnail.marks
        sourceSize.width: thumbnail.width * Screen.devicePixelRatio
        sourceSize.height: thumbnail.height * Screen.devicePixelRatio
        fillMode: Image.PreserveAspectCrop
    }
    AppText {
        visible: picture.status !== Image.Ready
        anchors.fill: parent
        anchors.margins: Theme.unit
        text: picture.status === Image.Error ? qsTr("The photo is kept but cannot be shown") : qsTr("Preparing")
        secondary: true
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    Rectangle {
        visible: thumbnail.marked
        anchors.fill: parent
        radius: Theme.unit
        color: "transparent"
        border.width: 3
        border.color: Theme.action
    }
    Rectangle {
        visible: thumbnail.mark !== ""
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: label.implicitHeight + 4
        color: Theme.card

        AppText {
            id: label
            anchors.centerIn: parent
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: thumbnail.mark
            font.pixelSize: Theme.small
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
    }
}
