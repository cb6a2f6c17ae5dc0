#include <QtCore/QCommandLineParser>
#include <QtCore/QStandardPaths>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>

#include <filesystem>
#include <memory>

#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"
#include "qml/app/language.h"
#include "qml/app/screenshot_tour.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/sync_service.h"
#include "qml/viewmodels/thumbnail_provider.h"
#include "sync/transport/api_client.h"
#include "sync/transport/curl_transport.h"
#include "sync/transport/read_ahead.h"

namespace siteproof {
namespace {

struct Arguments {
  std::filesystem::path data;
  QString language, pictures, authority, server;
  QSize size;
  bool language_given = false, everywhere = false;
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
  parser.addOptions({data, language, pictures, everywhere, size, authority, server});
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
  arguments.valid = !arguments.size.isEmpty() && language_known && !arguments.data.empty();
  return arguments;
}

EnrolDesk::HandIn hand_in(const CurlOptions& options) {
  return [options](const std::string& url, const std::string& code,
                   const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    CurlTransport transport(options);
    SITEPROOF_TRY(const auto reply, enrol(transport, url, {code, offer.device, offer.csr}));
    return EnrolmentGrant{url, reply.token, reply.certificate, reply.ca, reply.technician};
  };
}

// The authority that was trusted at enrolment is trusted afterwards too.
constexpr std::string_view authority_setting = "server.ca_file";

std::unique_ptr<Transport> connect(Tablet& tablet, CurlOptions options) {
  if (options.ca_file.empty()) {
    if (const auto kept = tablet.store().setting(authority_setting); kept && *kept) options.ca_file = **kept;
  }
  return std::make_unique<ReadAhead>(std::make_unique<CurlTransport>(options),
                                     std::make_unique<CurlTransport>(options));
}

int run(QGuiApplication& app) {
  const Arguments arguments = read_arguments(app);
  if (!arguments.valid) {
    std::fprintf(stderr,
                 "siteproof-app: --size is two numbers like 1280x800 and --language is zh or en: see --help.\n");
    return 2;
  }
  const SystemClock clock;
  FileKeyStore keys(arguments.data / "keys");
  const TabletPorts ports{clock, system_random(), keys};
  const TabletWorker::Opener open = [&] { return Tablet::open(arguments.data, ports); };
  CurlOptions network;
  network.ca_file = arguments.authority.toStdString();

  Language language;
  auto worker = std::make_shared<TabletWorker>(open);
  QQmlApplicationEngine* window_engine = nullptr;
  AppSession session(worker, clock, [&](const QString& wanted) {
    language.install(wanted);
    if (window_engine != nullptr) window_engine->retranslate();
  });
  language.install(arguments.language);
  if (arguments.language_given) {
    session.pinLanguage(arguments.language);
  } else {
    session.setLanguage(arguments.language);
  }
  SyncService service({open, [network](Tablet& tablet) { return connect(tablet, network); }, clock, system_random(),
                       arguments.server.toStdString()});
  EnrolDesk desk(hand_in(network), arguments.server);
  QObject::connect(&session, &AppSession::orderChanged, &service, &SyncService::nudge);
  QObject::connect(&service, &SyncService::pulled, &session, &AppSession::tellAllChanged);

  QQmlApplicationEngine engine;
  window_engine = &engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine.addImageProvider(QStringLiteral("photo"), new ThumbnailProvider(std::move(worker)));
  engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                               {QStringLiteral("service"), QVariant::fromValue(&service)},
                               {QStringLiteral("desk"), QVariant::fromValue(&desk)},
                               {QStringLiteral("width"), arguments.size.width()},
                               {QStringLiteral("height"), arguments.size.height()}});
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/App/Main.qml")));
  auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().front());
  if (window == nullptr) return 1;

  std::unique_ptr<ScreenshotTour> tour;
  if (!arguments.pictures.isEmpty()) {
    tour = std::make_unique<ScreenshotTour>(
        session, *window, arguments.pictures,
        arguments.everywhere ? ScreenshotTour::Extent::Everywhere : ScreenshotTour::Extent::Once);
  } else {
    QObject::connect(&session, &AppSession::stateChanged, &service, [&] {
      if (session.state() == AppSession::State::Ready) service.start();
    });
  }
  session.start();
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
