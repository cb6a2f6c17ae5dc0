#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>
#include <cstdio>
#include <string_view>

// What Qt Quick itself takes to show something: the app's start is measured against this program's.
// Without an argument an empty window; with `page` one that looks like a day's list in two scripts and is nothing more:
// no data, no logic, every text and place written down.
namespace {

constexpr const char* empty = R"(
import QtQuick
Window { visible: true; width: 1280; height: 800; color: "white" }
)";

constexpr const char* page = R"(
import QtQuick
Window {
    visible: true; width: 1280; height: 800; color: "#f3f5f7"
    Rectangle { width: 88; height: 800; color: "white" }
    Repeater {
        model: ["今天", "搜索", "材料", "同步", "设置"]
        Text {
            required property int index
            required property string modelData
            x: 20; y: 40 + index * 90; text: modelData; font.pixelSize: 16
        }
    }
    Text { x: 100; y: 16; text: "今天"; font.pixelSize: 28; font.weight: 600 }
    Text { x: 100; y: 60; text: "11月22日 星期日"; font.pixelSize: 16 }
    ListView {
        x: 96; y: 90; width: 344; height: 600; clip: true; spacing: 8; model: 6
        delegate: Rectangle {
            required property int index
            width: 344; height: 120; radius: 12; color: "white"; border.color: "#dddddd"; border.width: 1
            Text { x: 16; y: 12; text: "卫生间顶面漏水 " + index; font.pixelSize: 18; font.weight: 600 }
            Text { x: 16; y: 44; text: "澄湖里 " + index + "栋 3单元 1402室"; font.pixelSize: 16; color: "#4a5560" }
            Text { x: 16; y: 76; text: "今天 14:3" + index; font.pixelSize: 16 }
            Rectangle {
                x: 200; y: 76; width: 60; height: 24; radius: 12; color: "#b3261e"
                Text { anchors.centerIn: parent; text: "紧急"; color: "white"; font.pixelSize: 16 }
            }
        }
    }
    Rectangle {
        x: 104; y: 720; width: 328; height: 64; radius: 28; color: "#00539c"
        Text { anchors.centerIn: parent; text: "打电话"; color: "white"; font.pixelSize: 18 }
    }
}
)";

}  // namespace

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  const bool with_page = argc > 1 && std::string_view(argv[1]) == "page";
  if (with_page) {
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
    QGuiApplication::setFont(font);
  }
  QQmlApplicationEngine engine;
  engine.loadData(with_page ? page : empty);
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().front());
  QObject::connect(
      window, &QQuickWindow::frameSwapped, &app,
      [] {
        std::puts("usable");
        std::fflush(stdout);
        QCoreApplication::quit();
      },
      Qt::QueuedConnection);
  return QGuiApplication::exec();
}
