pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Siteproof.Components

/// Cards, photos, places and icons.
Column {
    id: column

    spacing: Theme.gap

    Specimen {
        name: "OrderCard: usual, current, late, carried over with a conflict"

        OrderCard {
            Layout.fillWidth: true
            title: "卫生间顶棚滴水"
            address: "云庭花园 3 栋 2 单元 1502 室"
            orderClass: "emergency"
            classWord: "紧急"
            statusWord: "已派单"
            dueText: "还剩 1 小时 20 分"
            appointmentText: "今天 14:30"
            overdue: false
            photos: 0
            conflicts: 0
            nextText: "接单并出发"
            carriedText: ""
            titleMarked: ""
            addressMarked: ""
        }
        OrderCard {
            Layout.fillWidth: true
            current: true
            title: "Window seal lets rain in"
            address: "Block 1, unit 1, flat 803"
            orderClass: "ordinary"
            classWord: "Ordinary"
            statusWord: "In repair"
            dueText: "2 days left"
            appointmentText: ""
            overdue: false
            photos: 4
            conflicts: 0
            nextText: "Take photos after the repair"
            carriedText: ""
            titleMarked: "<b>Window</b> seal lets rain in"
            addressMarked: ""
        }
        OrderCard {
            Layout.fillWidth: true
            title: "Crack beside the balcony door"
            address: "Block 7, unit 3, flat 201"
            orderClass: "alteration"
            classWord: "Alteration"
            statusWord: "Waiting for material"
            dueText: "3 h late"
            appointmentText: "tomorrow 09:00"
            overdue: true
            photos: 3
            conflicts: 1
            nextText: "Go on with the work"
            carriedText: "Carried over from yesterday: material is on special order"
            titleMarked: ""
            addressMarked: ""
        }
    }
    Specimen {
        name: "PhotoThumbnail: shown, chosen, preparing, cannot be shown"

        Flow {
            Layout.fillWidth: true
            Layout.preferredWidth: column.width
            spacing: Theme.unit

            PhotoThumbnail {
                source: "image://gallery/shown"
                caption: "ceiling"
            }
            PhotoThumbnail {
                source: "image://gallery/shown"
                caption: "pipe joint"
                marked: true
            }
            PhotoThumbnail {
                caption: "preparing"
            }
            PhotoThumbnail {
                source: "image://gallery/damaged"
                caption: "damaged"
            }
        }
    }
    Specimen {
        name: "NavigationEntry: usual, current, with a badge"

        Row {
            spacing: Theme.unit

            NavigationEntry {
                text: "Today"
                iconName: "today"
            }
            NavigationEntry {
                text: "搜索"
                iconName: "search"
                current: true
            }
            NavigationEntry {
                text: "Sync"
                iconName: "sync"
                badge: "12"
            }
        }
    }
    Specimen {
        name: "Section"

        Section {
            Layout.fillWidth: true
            title: "Materials"
            note: "2 asked"

            AppText {
                Layout.fillWidth: true
                text: "Angle valve, 1 pc"
            }
        }
    }
    Specimen {
        name: "FloorPlanView: another's pin and the one in hand; FloorPlanPin"

        FloorPlanView {
            Layout.fillWidth: true
            Layout.preferredHeight: 220
            pinX: 7600
            pinY: 8600
            plan: ({
                    "title": "Two-room flat",
                    "ratio": 1.5,
                    "rooms": [{
                            "title": "客厅",
                            "points": [0, 0, 5200, 0, 5200, 10000, 0, 10000]
                        }, {
                            "title": "Bedroom",
                            "points": [5200, 0, 10000, 0, 10000, 10000, 5200, 10000]
                        }],
                    "pins": [{
                            "x": 1800,
                            "y": 3000,
                            "item": "another"
                        }]
                })
        }
    }
    Specimen {
        name: "Icon"

        Flow {
            Layout.fillWidth: true
            Layout.preferredWidth: column.width
            spacing: Theme.gap

            Repeater {
                model: Object.keys(every.outlines)

                Icon {
                    required property string modelData

                    name: modelData
                    color: Theme.ink
                }
            }
        }
        Icon {
            id: every
            visible: false
        }
    }
}
