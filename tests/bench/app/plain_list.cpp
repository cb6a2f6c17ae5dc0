#include "tests/bench/app/plain_list.h"

#include "tests/bench/harness.h"

namespace siteproof::bench {

PlainList::PlainList() {
  engine_.loadData(R"(
import QtQuick
Window {
    visible: true
    width: 1280
    height: 800
    ListView {
        anchors.fill: parent
        model: 100000
        spacing: 8
        delegate: Rectangle {
            required property int index
            width: ListView.view.width
            height: 120
            radius: 12
            border.width: 1
            Column {
                anchors.fill: parent
                anchors.margins: 16
                Text { text: "Order " + index; font.pixelSize: 18 }
                Text { text: "云杉花园 3栋 2单元 " + index; font.pixelSize: 16 }
                Text { text: "主卫吊顶漏水"; font.pixelSize: 16 }
            }
        }
    }
})");
  if (!engine_.rootObjects().isEmpty()) window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().front());
  if (window_ == nullptr) give_up({ErrorKind::storage, "bench.plain", "The plain window does not open."});
}

}  // namespace siteproof::bench
