#include <QtCore/QUrl>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtMultimedia/QVideoFrame>
#include <QtTest/QSignalSpy>

#include <cstring>

#include "platform/common/qr/qr_picture.h"
#include "qml/devices/qr_scanner.h"
#include "tests/qml/app_world.h"
#include "tests/qml/video_output.h"

namespace siteproof {
namespace {

const std::string link = "siteproof://enrol?server=https%3A%2F%2Fserver.test&code=7KQM-2B9T-XW4H";

std::filesystem::path saved_code(const TempFolder& folder) {
  const auto file = folder.path() / "code.png";
  must(save_qr(value_of(make_qr(link)), file));
  return file;
}

/// A printed code on a desk, held at an angle.
QImage held(const std::filesystem::path& file, double degrees) {
  QImage scene(1280, 960, QImage::Format_RGB32);
  scene.fill(QColor(120, 110, 100));
  QPainter painter(&scene);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.translate(640, 480);
  painter.rotate(degrees);
  painter.drawImage(QRectF(-220, -220, 440, 440), QImage(QString::fromStdString(file.string())));
  return scene;
}

QVideoFrame frame_of(const QImage& image) {
  QVideoFrame frame(QVideoFrameFormat(image.size(), QVideoFrameFormat::Format_BGRX8888));
  REQUIRE(frame.map(QVideoFrame::WriteOnly));
  for (int y = 0; y < image.height(); ++y) {
    std::memcpy(frame.bits(0) + static_cast<std::ptrdiff_t>(y) * frame.bytesPerLine(0), image.constScanLine(y),
                static_cast<std::size_t>(image.bytesPerLine()));
  }
  frame.unmap();
  return frame;
}

QVideoFrame luma_frame_of(const QImage& image) {
  const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
  QVideoFrame frame(QVideoFrameFormat(image.size(), QVideoFrameFormat::Format_NV12));
  REQUIRE(frame.map(QVideoFrame::WriteOnly));
  for (int y = 0; y < grey.height(); ++y) {
    std::memcpy(frame.bits(0) + static_cast<std::ptrdiff_t>(y) * frame.bytesPerLine(0), grey.constScanLine(y),
                static_cast<std::size_t>(grey.width()));
  }
  std::memset(frame.bits(1), 128, static_cast<std::size_t>(frame.mappedBytes(1)));
  frame.unmap();
  return frame;
}

TEST_CASE("a code that the front desk wrote is read from the camera's frames, however it is held") {
  need_application();
  TempFolder folder;
  const auto file = saved_code(folder);
  for (const double degrees : {0.0, 20.0, 90.0, 200.0}) {
    for (const bool luma : {false, true}) {
      INFO(degrees << " " << luma);
      QrScanner scanner;
      VideoOutput output;
      QSignalSpy found(&scanner, &CodeScanner::found);
      scanner.watch(&output, CodeScanner::QrOnly);
      const QImage image = held(file, degrees);
      output.sink.setVideoFrame(luma ? luma_frame_of(image) : frame_of(image));
      AppWorld::wait_until([&] { return !found.isEmpty(); });
      CHECK(found.front().front().toString().toStdString() == link);
    }
  }
}

TEST_CASE("a code is read from a picture of it in every format, and a picture without one says so") {
  need_application();
  TempFolder folder;
  const auto png = saved_code(folder);
  const auto svg = folder.path() / "code.svg", photo = folder.path() / "photo.jpg";
  must(save_qr(value_of(make_qr(link)), svg));
  REQUIRE(held(png, 30).save(QString::fromStdString(photo.string())));
  QrScanner scanner;
  QSignalSpy found(&scanner, &CodeScanner::found), nothing(&scanner, &CodeScanner::nothingFound);
  int expected = 0;
  for (const auto& file : {png, svg, photo}) {
    INFO(file);
    scanner.readPicture(QUrl::fromLocalFile(QString::fromStdString(file.string())), CodeScanner::QrOnly);
    AppWorld::wait_until([&] { return found.size() + nothing.size() > expected; });
    ++expected;
    REQUIRE(found.size() == expected);
    CHECK(found.back().front().toString().toStdString() == link);
  }
  QImage empty(200, 200, QImage::Format_RGB32);
  empty.fill(Qt::white);
  const QString blank = QString::fromStdString((folder.path() / "blank.png").string());
  REQUIRE(empty.save(blank));
  for (const QString& file : {blank, blank + QStringLiteral(".missing")}) {
    const auto before = nothing.size();
    scanner.readPicture(QUrl::fromLocalFile(file), CodeScanner::QrOnly);
    AppWorld::wait_until([&] { return nothing.size() > before; });
  }
  CHECK(found.size() == 3);
}

/// A package with an EAN-8 on it: 20000165.
QImage package() {
  const char* const bars =
      "1010010011000110100011010001101"
      "01010"
      "1110010110011010100001001110101";
  QImage scene(1280, 960, QImage::Format_RGB32);
  scene.fill(QColor(225, 225, 220));
  QPainter painter(&scene);
  for (int i = 0; bars[i] != 0; ++i) {
    if (bars[i] == '1') painter.fillRect(QRect(400 + 7 * i, 300, 7, 300), QColor(30, 30, 35));
  }
  return scene;
}

TEST_CASE("a package is read where anything is wanted, and passed over where the front desk's code is") {
  need_application();
  QrScanner scanner;
  VideoOutput output;
  QSignalSpy found(&scanner, &CodeScanner::found), nothing(&scanner, &CodeScanner::nothingFound);
  scanner.watch(&output, CodeScanner::Anything);
  output.sink.setVideoFrame(frame_of(package()));
  AppWorld::wait_until([&] { return !found.isEmpty(); });
  CHECK(found.front().front().toString() == QStringLiteral("20000165"));

  scanner.watch(nullptr, CodeScanner::Anything);
  TempFolder folder;
  const QString file = QString::fromStdString((folder.path() / "package.png").string());
  REQUIRE(package().save(file));
  const auto before = found.size();
  scanner.watch(&output, CodeScanner::QrOnly);
  scanner.readPicture(QUrl::fromLocalFile(file), CodeScanner::QrOnly);
  AppWorld::wait_until([&] { return !nothing.isEmpty(); });
  CHECK(found.size() == before);
  scanner.readPicture(QUrl::fromLocalFile(file), CodeScanner::Anything);
  AppWorld::wait_until([&] { return found.size() > before; });
  CHECK(found.back().front().toString() == QStringLiteral("20000165"));
}

TEST_CASE("nothing is found any more once nobody watches") {
  need_application();
  TempFolder folder;
  const auto file = saved_code(folder);
  QrScanner scanner;
  VideoOutput output;
  QSignalSpy found(&scanner, &CodeScanner::found), nothing(&scanner, &CodeScanner::nothingFound);
  scanner.watch(&output, CodeScanner::QrOnly);
  output.sink.setVideoFrame(frame_of(held(file, 0)));
  scanner.watch(nullptr, CodeScanner::QrOnly);
  // Whatever was under way is through once the next one is.
  scanner.readPicture(QUrl::fromLocalFile(QStringLiteral("/nowhere.png")), CodeScanner::QrOnly);
  AppWorld::wait_until([&] { return !nothing.isEmpty(); });
  CHECK(found.isEmpty());
}

}  // namespace
}  // namespace siteproof
