#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>

#include "qml/gallery/specimen_pictures.h"

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
  QGuiApplication::setFont(font);
  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine.addImageProvider(QStringLiteral("gallery"), new siteproof::SpecimenPictures);
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/Gallery/GalleryWindow.qml")));
  return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
