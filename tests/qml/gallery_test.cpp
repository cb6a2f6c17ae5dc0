#include <QtCore/QDir>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>
#include <QtTest/QTest>

#include <algorithm>

#include "qml/gallery/specimen_pictures.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

// Two machines' fonts and renderers differ in single pixels at the edges of letters; a component that moved, changed
// its colour or lost a word differs in many.
constexpr int tone_tolerance = 48;
constexpr double share_tolerance = 0.002;

double share_of_difference(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return 1;
  qint64 different = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      const int most =
          std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
      different += most > tone_tolerance ? 1 : 0;
    }
  }
  return static_cast<double>(different) / (static_cast<double>(a.width()) * a.height());
}

QImage picture_of(const QString& look, qreal text_scale) {
  QQuickView view;
  view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
  view.engine()->addImageProvider(QStringLiteral("gallery"), new SpecimenPictures);
  view.setInitialProperties({{QStringLiteral("look"), look}, {QStringLiteral("textScale"), text_scale}});
  view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/Gallery/Gallery.qml")));
  REQUIRE(view.status() == QQuickView::Ready);
  view.setResizeMode(QQuickView::SizeRootObjectToView);
  view.resize(1280, 900);
  view.show();
  REQUIRE(QTest::qWaitForWindowActive(&view));
  view.resize(1280, static_cast<int>(view.rootObject()->implicitHeight()));
  // Pictures come from another thread: as soon as nothing changes any more, everything is there.
  QImage last;
  AppWorld::wait_until([&] {
    QImage now = view.grabWindow().convertToFormat(QImage::Format_RGB32);
    const bool still = now == last && now.height() == static_cast<int>(view.rootObject()->implicitHeight());
    last = std::move(now);
    return still;
  });
  return last;
}

}  // namespace

TEST_CASE("every component in all its states looks as it was reviewed") {
  need_application();
  const auto [name, look, scale] = GENERATE(table<const char*, const char*, double>(
      {{"light", "light", 1.0}, {"dark", "dark", 1.0}, {"sunlight", "sunlight", 1.0}, {"large", "light", 2.0}}));
  const QImage now = picture_of(QString::fromUtf8(look), scale);
  const QString file = QStringLiteral(SITEPROOF_REFERENCES "/%1.png").arg(QString::fromUtf8(name));
  if (qEnvironmentVariableIsSet("SITEPROOF_KEEP_PICTURES")) {
    REQUIRE(now.save(file));
    return;
  }
  const QImage reviewed = QImage(file).convertToFormat(QImage::Format_RGB32);
  const QString seen = QDir::current().filePath(QStringLiteral("gallery-%1.png").arg(QString::fromUtf8(name)));
  const double share = share_of_difference(now, reviewed);
  if (share > share_tolerance) REQUIRE(now.save(seen));
  INFO("compare " << seen.toStdString() << " with " << file.toStdString()
                  << "; after a review SITEPROOF_KEEP_PICTURES=1 keeps the new picture");
  CHECK(share <= share_tolerance);
}

TEST_CASE("a component that changed its colour is told from one that did not") {
  QImage reviewed(100, 100, QImage::Format_RGB32);
  reviewed.fill(Qt::white);
  QImage now = reviewed;
  CHECK(share_of_difference(now, reviewed) == 0);
  for (int x = 0; x < 30; ++x) now.setPixel(x, 50, qRgb(0, 83, 156));
  CHECK(share_of_difference(now, reviewed) > share_tolerance);
  CHECK(share_of_difference(now.copy(0, 0, 100, 99), reviewed) == 1);
}

}  // namespace siteproof
