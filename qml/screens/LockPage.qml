pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Siteproof.Components
import Siteproof.ViewModels

/// Covers the whole window, and every form that is open in it, until the PIN was right. Nothing behind it ends.
T.Popup {
    id: page

    required property AppSession session
    property string title: qsTr("Locked")
    /// What goes back without the PIN; nothing does where it is empty.
    property string cancelText
    property EnrolDesk desk: null
    property CameraKit kit: null
    property CodeScanner scanner: null
    /// None where nobody else can take over here.
    property PeopleDesk people: null
    property bool forgotten: false
    property bool somebodyElse: false

    signal passed
    /// Where the page has no desk of its own.
    signal helpWanted

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    z: 10
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: {
        forgotten = false;
        somebodyElse = false;
    }
    onOpened: panel.begin()

    background: Rectangle {
        color: Theme.page
    }

    Flickable {
        visible: !page.somebodyElse
        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 4 * Theme.gap)
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gap, 480)
            spacing: Theme.gap

            AppText {
                Layout.fillWidth: true
                text: page.title
                strong: true
                font.pixelSize: Theme.heading
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppText {
                Layout.fillWidth: true
                text: page.session.technician
                secondary: true
                horizontalAlignment: Text.AlignHCenter
            }
            PinPanel {
                id: panel
                visible: !page.forgotten
                Layout.fillWidth: true
                focus: true
                session: page.session
                onPassed: page.passed()
            }
            WordButton {
                visible: page.cancelText !== "" && !page.forgotten
                Layout.fillWidth: true
                text: page.cancelText
                iconName: "back"
                onClicked: page.close()
            }
            WordButton {
                visible: !page.forgotten
                Layout.fillWidth: true
                text: qsTr("I forgot the PIN")
                onClicked: {
                    if (page.desk)
                        page.forgotten = true;
                    else
                        page.helpWanted();
                }
            }
            WordButton {
                visible: !page.forgotten && page.people !== null && page.cancelText === ""
                Layout.fillWidth: true
                text: qsTr("Somebody else")
                onClicked: page.somebodyElse = true
            }
            Repeater {
                model: page.forgotten ? 1 : 0

                ForgottenPin {
                    Layout.fillWidth: true
                    session: page.session
                    desk: page.desk
                    kit: page.kit
                    scanner: page.scanner
                    onLeaving: page.forgotten = false
                    onPassed: page.passed()
                }
            }
        }
    }

    Repeater {
        model: page.somebodyElse ? 1 : 0

        PeoplePage {
            anchors.fill: parent
            session: page.session
            people: page.people
            desk: page.desk
            kit: page.kit
            scanner: page.scanner
            onLeaving: {
                page.somebodyElse = false;
                panel.begin();
            }
        }
    }
}
