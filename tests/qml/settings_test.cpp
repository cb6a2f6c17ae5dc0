#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>

#include "core/usecases/preferences.h"
#include "core/usecases/privacy.h"
#include "qml/viewmodels/settings_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

struct Settings {
  explicit Settings(AppWorld& world) : app(world) {
    view.setSession(app.session.get());
    app.settle();
  }
  QString licence_of(const char* part) {
    view.readLicence(QString::fromUtf8(part));
    app.settle();
    return view.licenceText();
  }
  AppWorld& app;
  SettingsViewModel view;
  QAbstractItemModelTester check{view.licences(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("language, look and text size are shown at once and hold after a restart") {
  AppWorld app(1);
  {
    Settings settings(app);
    CHECK(settings.view.look() == QStringLiteral("light"));
    settings.view.chooseLanguage(QStringLiteral("zh"));
    settings.view.chooseLook(QStringLiteral("sunlight"));
    settings.view.chooseTextPercent(150);
    CHECK(settings.view.language() == QStringLiteral("zh"));
    CHECK(app.session->look() == QStringLiteral("sunlight"));
    CHECK(app.session->textScale() == 1.5);
    app.settle();
    CHECK(settings.view.problem().isEmpty());
  }
  auto worker = app.worker;
  AppSession again(worker, app.world.clock);
  again.start();
  AppWorld::wait_until([&] { return again.state() == AppSession::State::Ready; });
  CHECK(again.language() == QStringLiteral("zh"));
  CHECK(again.look() == QStringLiteral("sunlight"));
  CHECK(again.textScale() == 1.5);
  AppWorld::wait_until([&] { return again.idle(); });
}

TEST_CASE("a size that cannot be kept says so") {
  AppWorld app(1);
  Settings settings(app);
  settings.view.chooseTextPercent(300);
  app.settle();
  CHECK_FALSE(settings.view.problem().isEmpty());
}

TEST_CASE("the settings tell the tablet's server, device, certificate and what is stored") {
  AppWorld app(1);
  app.arrive();
  app.take_photos(Stage::before, 2);
  Settings settings(app);
  CHECK(settings.view.technician() == QStringLiteral("li.wei"));
  CHECK(settings.view.serverUrl() == QStringLiteral("http://server.test"));
  CHECK(settings.view.device() == QString::fromStdString(app.world.tablet().device().str()));
  CHECK_FALSE(settings.view.enrolledText().isEmpty());
  CHECK_FALSE(settings.view.certificateText().isEmpty());
  CHECK(settings.view.photosText().startsWith(QStringLiteral("2 · ")));
  CHECK_FALSE(settings.view.databaseText().isEmpty());
}

TEST_CASE("the settings say how long owners' data stays, as it was kept on this tablet") {
  AppWorld app(1);
  must(keep_personal_data_days(app.world.tablet(), 40));
  Settings settings(app);
  CHECK(settings.view.personalDataText().contains(QStringLiteral(" 40 days after the last order")));
}

TEST_CASE("a clock that is far from the server's is warned of, with how far and which way") {
  AppWorld app(1);
  TabletSyncDoor door(app.world.tablet());
  must(door.record_server_time(app.world.clock.now().wall + std::chrono::minutes(4)));
  CHECK(Settings(app).view.clockWarning().isEmpty());
  must(door.record_server_time(app.world.clock.now().wall + std::chrono::minutes(12)));
  CHECK(Settings(app).view.clockWarning().startsWith(QStringLiteral("This tablet's clock is 12 minutes behind")));
  must(door.record_server_time(app.world.clock.now().wall + std::chrono::minutes(-7)));
  CHECK(Settings(app).view.clockWarning().startsWith(QStringLiteral("This tablet's clock is 7 minutes ahead")));
}

TEST_CASE("the report for help is shown before it is saved, and saved as it was shown") {
  AppWorld app(1);
  TempFolder folder;
  Settings settings(app);
  settings.view.saveDiagnostics(QUrl::fromLocalFile(QString::fromStdString(folder.path().string())));
  app.settle();
  const QDir saved(QString::fromStdString(folder.path().string()));
  CHECK(saved.entryList(QDir::Files).isEmpty());
  settings.view.prepareDiagnostics();
  CHECK(settings.view.diagnosing());
  app.settle();
  CHECK(settings.view.diagnostics().contains(QStringLiteral("findings: 0")));
  settings.view.saveDiagnostics(QUrl::fromLocalFile(saved.path()));
  app.settle();
  CHECK(settings.view.diagnosticsProblem().isEmpty());
  CHECK(settings.view.diagnosticsSaved().startsWith(QStringLiteral("Saved as ")));
  const QStringList files = saved.entryList(QDir::Files);
  REQUIRE(files.size() == 1);
  QFile file(saved.filePath(files.front()));
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(QString::fromUtf8(file.readAll()) == settings.view.diagnostics());
  settings.view.saveDiagnostics(QUrl::fromLocalFile(saved.filePath(QStringLiteral("nowhere"))));
  app.settle();
  CHECK_FALSE(settings.view.diagnosticsProblem().isEmpty());
  settings.view.saveDiagnostics(QUrl(QStringLiteral("content://com.android.externalstorage.documents/tree/primary")));
  CHECK_FALSE(settings.view.diagnosing());
  CHECK(settings.view.diagnosticsProblem().startsWith(QStringLiteral("That place belongs to another app")));
}

TEST_CASE("every part names its version and licence, and a text that is missing is said to be") {
  AppWorld app(1);
  Settings settings(app);
  QAbstractItemModel* const parts = settings.view.licences();
  for (int row = 0; row < parts->rowCount(); ++row) {
    for (const char* role : {"part", "version", "licence"}) {
      if (row == 0 && std::string_view(role) == "version") continue;  // of this program: the test has none
      INFO(row << " " << role);
      CHECK_FALSE(parts->data(parts->index(row, 0), parts->roleNames().key(role)).toString().isEmpty());
    }
  }
  QStringList names;
  for (int row = 0; row < parts->rowCount(); ++row) {
    names += parts->data(parts->index(row, 0), parts->roleNames().key("part")).toString();
  }
  CHECK(names.contains(QStringLiteral("PCRE2")));
  CHECK(settings.licence_of("Siteproof").contains(QStringLiteral("Apache License")));

  TempFolder data;
  const QDir folder(QString::fromStdString(data.path().string()));
  REQUIRE(folder.mkpath(QStringLiteral("doc/libsodium23")));
  QFile copyright(folder.filePath(QStringLiteral("doc/libsodium23/copyright")));
  REQUIRE(copyright.open(QIODevice::WriteOnly));
  copyright.write("Permission to use");
  copyright.close();
  const QByteArray before = qgetenv("XDG_DATA_DIRS"), before_home = qgetenv("XDG_DATA_HOME");
  qputenv("XDG_DATA_DIRS", folder.path().toUtf8());
  qputenv("XDG_DATA_HOME", folder.path().toUtf8());
  CHECK(settings.licence_of("libsodium") == QStringLiteral("Permission to use"));
  CHECK(settings.licence_of("libexif") == QStringLiteral("The text of this licence is not on this tablet."));
  before.isEmpty() ? qunsetenv("XDG_DATA_DIRS") : qputenv("XDG_DATA_DIRS", before);
  before_home.isEmpty() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before_home);
}

}  // namespace
}  // namespace siteproof
