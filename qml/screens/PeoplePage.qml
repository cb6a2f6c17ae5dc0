pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components
import Siteproof.ViewModels

/// Who works with this tablet and whose shift it is: the shift changes here with the other one's PIN, and somebody else
/// is taken in. Behind the lock it tells names only.
Rectangle {
    id: page

    required property AppSession session
    required property PeopleDesk people
    required property EnrolDesk desk
    property CameraKit kit: null
    property CodeScanner scanner: null
    property bool adding: false

    readonly property bool listing: !adding && everybody.chosen === "" && page.people.beginning === ""

    signal leaving
    /// Where there is no PIN yet: to where it is set.
    signal pinWanted

    function goBack(): void {
        if (page.adding)
            page.adding = false;
        else if (everybody.chosen !== "")
            everybody.chooseNobody();
        else
            page.leaving();
    }

    color: Theme.page

    PeopleViewModel {
        id: everybody
        session: page.session
        people: page.people
    }

    WordButton {
        id: back
        x: Theme.gap
        y: Theme.gap
        visible: page.people.beginning === ""
        text: qsTr("Back")
        iconName: "back"
        onClicked: page.goBack()
    }
    Flickable {
        anchors.top: back.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.implicitHeight + 3 * Theme.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column

            y: Theme.gap
            width: Math.min(page.width - 2 * Theme.gap, page.listing ? Theme.readingWidth : 480)
            x: Math.round((page.width - width) / 2)
            spacing: Theme.gap

            AppText {
                Layout.fillWidth: true
                text: page.people.beginning !== "" ? qsTr("The shift of %1 begins").arg(page.people.beginning) : page.adding ? qsTr("Add somebody") : everybody.chosen !== "" ? qsTr("Change the shift") : qsTr("People on this tablet")
                strong: true
                font.pixelSize: Theme.heading
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppText {
                visible: page.people.beginning !== ""
                Layout.fillWidth: true
                text: qsTr("What was typed is kept. The tablet opens where they were.")
                secondary: true
            }
            Notice {
                Layout.fillWidth: true
                text: everybody.problem
            }
            Skeleton {
                visible: page.listing && !everybody.loaded && everybody.problem === ""
                Layout.fillWidth: true
                Layout.preferredHeight: 3 * Theme.touch
            }
            Repeater {
                model: page.listing ? everybody.everybody : 0

                PersonCard {
                    Layout.fillWidth: true
                    onWanted: name => everybody.choose(name)
                }
            }
            Notice {
                Layout.fillWidth: true
                text: page.listing && everybody.loaded && everybody.pinFirst ? qsTr("Before somebody else works with this tablet, set a PIN for yourself.") : ""
                tint: Theme.missing
            }
            Item {
                visible: page.listing && everybody.loaded
                Layout.fillWidth: true
                implicitHeight: addButton.implicitHeight

                WordButton {
                    id: addButton
                    text: everybody.pinFirst ? qsTr("Set a PIN") : qsTr("Add somebody")
                    onClicked: {
                        if (everybody.pinFirst)
                            page.pinWanted();
                        else
                            page.adding = true;
                    }
                }
            }
            LeavingSection {
                visible: page.listing && everybody.leaving !== ""
                Layout.fillWidth: true
                session: page.session
                people: everybody
            }
            Repeater {
                model: everybody.chosen !== "" && page.people.beginning === "" ? 1 : 0

                TakeOverPanel {
                    Layout.fillWidth: true
                    session: page.session
                    people: page.people
                    person: everybody.chosen
                    onForgotten: everybody.openLocked()
                }
            }
            Repeater {
                model: page.adding ? 1 : 0

                AddPersonPanel {
                    Layout.fillWidth: true
                    session: page.session
                    people: page.people
                    desk: page.desk
                    kit: page.kit
                    scanner: page.scanner
                    onPassed: page.adding = false
                }
            }
        }
    }
}
