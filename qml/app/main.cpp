#include <QtCore/QCommandLineParser>
#include <QtCore/QStandardPaths>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

#include <filesystem>
#include <memory>

#include "core/rules/position.h"
#include "platform/common/adapters/system_clock.h"
#include "qml/app/language.h"
#include "qml/app/program/shifts.h"
#include "qml/app/screenshot_tour.h"

namespace siteproof {
namespace {

struct Arguments {
  std::filesystem::path data;
  QString language, pictures, authority, server;
  QSize size;
  std::optional<PositionFix> position;
  bool language_given = false, everywhere = false, scenes = false;
  bool valid = false;
};

Arguments read_arguments(const QCoreApplication& app) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Siteproof: a maintenance technician's tablet."));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption data(
      QStringLiteral("data"), QStringLiteral("The tablet's data folder."), QStringLiteral("folder"),
      qEnvironmentVariable("SITEPROOF_DATA", QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
  const QCommandLineOption language(QStringLiteral("language"),
                                    QStringLiteral("zh or en; as chosen on this tablet, or the system's, by default."),
                                    QStringLiteral("language"));
  const QCommandLineOption pictures(
      QStringLiteral("screenshots"),
      QStringLiteral("Save a picture of every screen there, then end; nothing is synchronised."),
      QStringLiteral("folder"));
  const QCommandLineOption everywhere(
      QStringLiteral("everywhere"),
      QStringLiteral("With --screenshots: in every language, look and size, with an index page."));
  const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("The window's size."), QStringLiteral("WxH"),
                                QStringLiteral("1280x800"));
  const QCommandLineOption authority(
      QStringLiteral("ca"), QStringLiteral("Trust this PEM file instead of the system's."), QStringLiteral("file"));
  const QCommandLineOption server(
      QStringLiteral("server"), QStringLiteral("Reach the server at this address, this time."), QStringLiteral("url"));
  const QCommandLineOption camera(
      QStringLiteral("camera"),
      QStringLiteral("device, or scenes for a demonstration camera that needs no device: it photographs a drawn room."),
      QStringLiteral("which"), QStringLiteral("device"));
  const QCommandLineOption position(
      QStringLiteral("position"),
      QStringLiteral(
          "A demonstration device that is always there, in degrees and metres, such as 31.2304,121.4737,8; it "
          "is told only where a person allows it."),
      QStringLiteral("lat,lon,accuracy"));
  parser.addOptions({data, language, pictures, everywhere, size, authority, server, camera, position});
  parser.process(app);
  Arguments arguments;
  arguments.data = parser.value(data).toStdString();
  arguments.language = Language::choose(parser.value(language));
  arguments.language_given = parser.isSet(language);
  arguments.pictures = parser.value(pictures);
  arguments.everywhere = parser.isSet(everywhere);
  arguments.authority = parser.value(authority);
  arguments.server = parser.value(server);
  const QStringList sides = parser.value(size).split(QLatin1Char('x'));
  if (sides.size() == 2) arguments.size = QSize(sides[0].toInt(), sides[1].toInt());
  const bool language_known = !parser.isSet(language) || parser.value(language) == QStringLiteral("zh") ||
                              parser.value(language) == QStringLiteral("en");
  arguments.scenes = parser.value(camera) == QStringLiteral("scenes");
  const bool camera_known = arguments.scenes || parser.value(camera) == QStringLiteral("device");
  const auto place = read_position(parser.value(position).toStdString());
  if (place) arguments.position = PositionFix{place->latitude_e7, place->longitude_e7, place->accuracy_m, {}};
  const bool position_known = place || !parser.isSet(position);
  arguments.valid =
      !arguments.size.isEmpty() && language_known && camera_known && position_known && !arguments.data.empty();
  return arguments;
}

int run(QGuiApplication& app) {
  const Arguments arguments = read_arguments(app);
  if (!arguments.valid) {
    std::fprintf(stderr,
                 "siteproof-app: --size is two numbers like 1280x800, --language is zh or en, --camera is device or "
                 "scenes, --position is like 31.2304,121.4737,8: see --help.\n");
    return 2;
  }
  const SystemClock clock;
  Shifts shifts({arguments.data, arguments.language, arguments.language_given, arguments.size,
                 arguments.authority.toStdString(), arguments.server.toStdString(), arguments.pictures.isEmpty(),
                 arguments.scenes ? AppProgram::Camera::scenes : AppProgram::Camera::device, arguments.position},
                clock, system_random());
  if (!shifts.start()) return 1;

  std::unique_ptr<ScreenshotTour> tour;
  if (!arguments.pictures.isEmpty()) {
    tour = std::make_unique<ScreenshotTour>(
        shifts.program().session(), shifts.program().window(), arguments.pictures,
        arguments.everywhere ? ScreenshotTour::Extent::Everywhere : ScreenshotTour::Extent::Once);
  }
  return QGuiApplication::exec();
}

}  // namespace
}  // namespace siteproof

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("siteproof"));
  QGuiApplication::setApplicationVersion(QStringLiteral(SITEPROOF_VERSION));
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
  QGuiApplication::setFont(font);
  return siteproof::run(app);
}
