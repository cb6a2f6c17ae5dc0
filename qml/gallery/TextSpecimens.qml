pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// Type, marks and notices.
Column {
    id: column

    spacing: Theme.gap

    Specimen {
        name: "Type"

        Repeater {
            model: [["display", Theme.display], ["heading", Theme.heading], ["title", Theme.title], ["body", Theme.body], ["small", Theme.small]]

            AppText {
                required property var modelData

                Layout.fillWidth: true
                text: modelData[0] + " 卫生间渗水 14:30"
                font.pixelSize: modelData[1]
            }
        }
        AppText {
            Layout.fillWidth: true
            text: "secondary: 3 号楼 2 单元 1502 室"
            secondary: true
        }
        AppText {
            Layout.fillWidth: true
            text: "strong: Dripping at the joint"
            strong: true
        }
    }
    Specimen {
        name: "ClassMark"

        Repeater {
            model: [["emergency", "紧急 Emergency"], ["ordinary", "普通 Ordinary"], ["alteration", "改造 Alteration"], ["enquiry", "咨询 Enquiry"]]

            ClassMark {
                required property var modelData

                orderClass: modelData[0]
                word: modelData[1]
            }
        }
    }
    Specimen {
        name: "StatusChip, CountBadge"

        Flow {
            Layout.fillWidth: true
            Layout.preferredWidth: column.width
            spacing: Theme.unit

            StatusChip {
                text: "Accepted"
            }
            StatusChip {
                text: "维修中"
                tint: Theme.action
            }
            StatusChip {
                text: "Late"
                tint: Theme.problem
            }
            StatusChip {
                text: "Done"
                tint: Theme.done
            }
            CountBadge {
                text: "3"
            }
            CountBadge {
                text: "128"
            }
        }
    }
    Specimen {
        name: "Notice: problem, waiting, done"

        Notice {
            Layout.fillWidth: true
            text: "The photo is cut off at its end. The file was not taken; choose another one."
        }
        Notice {
            Layout.fillWidth: true
            text: "3 张照片待上传，连上网络后自动发送。"
            tint: Theme.missing
        }
        Notice {
            Layout.fillWidth: true
            text: "Signed and sealed."
            tint: Theme.done
            iconName: "check"
        }
    }
    Specimen {
        name: "EmptyState"

        EmptyState {
            Layout.fillWidth: true
            title: "No open orders"
            hint: "New orders come with the next synchronisation."
        }
    }
    Specimen {
        name: "Skeleton"

        Skeleton {
            Layout.fillWidth: true
            Layout.preferredWidth: column.width
            cards: 1
        }
    }
}
