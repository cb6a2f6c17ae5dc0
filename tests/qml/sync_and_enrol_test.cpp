#include <QtTest/QSignalSpy>

#include "core/usecases/photos.h"
#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/sync_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

// A network without a server behind it.
class NoNetwork final : public Transport {
 public:
  Result<HttpReply> perform(const HttpRequest&, TransferHost&) override {
    return fail(ErrorKind::network, "network.unreachable", "The server cannot be reached.");
  }
};

TEST_CASE("the sync page counts what waits, in words, and knows when nothing does") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 2);
  SyncViewModel sync;
  sync.setSession(app.session.get());
  app.settle();
  CHECK(sync.eventsPending() == 5);
  CHECK(sync.uploadsPending() == 2);
  CHECK(sync.headline() == QStringLiteral("2 photos waiting; they go out when there is a network"));
  CHECK(sync.badge() == QStringLiteral("7"));
  CHECK(sync.lastSyncText() == QStringLiteral("never"));
  CHECK_FALSE(sync.canSync());
}

TEST_CASE("without a network the service keeps everything, says so, and ends when the program does") {
  AppWorld app(3);
  app.arrive();
  SyncViewModel sync;
  {
    SyncService service({[&] { return Tablet::open(app.world.folder.path() / "data", app.world.ports()); },
                         [](Tablet&) { return std::make_unique<NoNetwork>(); },
                         app.world.clock,
                         system_random(),
                         {}});
    sync.setSession(app.session.get());
    sync.setService(&service);
    QSignalSpy progressed(&service, &SyncService::progressed);
    service.start();
    AppWorld::wait_until([&] { return service.trouble().has_value(); });
    app.settle();
    CHECK(
        sync.trouble() ==
        QStringLiteral("The server cannot be reached. Everything is kept here and goes out when there is a network."));
    CHECK(sync.eventsPending() == 3);
    sync.setService(nullptr);
  }
  app.settle();
}

TEST_CASE("a new tablet is enrolled with the code, and a refused code is said in words") {
  AppWorld app(1);
  TempFolder folder;
  FileKeyStore keys(folder.path() / "keys");
  auto worker = std::make_shared<TabletWorker>([&] {
    return Tablet::open(folder.path() / "data", TabletPorts{app.world.clock, system_random(), keys});
  });
  AppSession session(worker, app.world.clock);
  worker.reset();
  session.start();
  AppWorld::wait_until([&] { return session.state() == AppSession::State::Unenrolled; });

  EnrolDesk desk(
      [&](const std::string& url, const std::string& code, const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
        if (code != "K7-42") return fail(ErrorKind::rule, "enrol.code", "unknown code");
        return EnrolmentGrant{url, "token", app.world.authority.issue(offer.csr), app.world.authority.certificate_pem(),
                              PersonId{"li.wei"}};
      });
  EnrolViewModel enrol;
  enrol.setProperty("session", QVariant::fromValue(&session));
  enrol.setProperty("desk", QVariant::fromValue(&desk));
  CHECK_FALSE(enrol.ready());
  CHECK(enrol.missing() == QStringLiteral("The server's address and the code are still missing."));
  enrol.setProperty("serverUrl", QStringLiteral("https://server.test"));
  CHECK(enrol.missing() == QStringLiteral("The code is still missing."));
  enrol.setProperty("code", QStringLiteral("wrong"));
  REQUIRE(enrol.ready());
  CHECK(enrol.missing().isEmpty());
  enrol.enrol();
  CHECK(enrol.busy());
  AppWorld::wait_until([&] { return !enrol.busy(); });
  CHECK(enrol.problem().startsWith(QStringLiteral("The server does not know this code")));
  CHECK(session.state() == AppSession::State::Unenrolled);
  enrol.setProperty("code", QStringLiteral(" K7-42 "));
  enrol.enrol();
  AppWorld::wait_until([&] { return session.state() == AppSession::State::Ready; });
  CHECK(session.technician() == QStringLiteral("li.wei"));
  AppWorld::wait_until([&] { return session.idle(); });
}

TEST_CASE("data that cannot be opened is said on the page and can be tried again") {
  AppWorld app(1);
  bool broken = true;
  auto worker = std::make_shared<TabletWorker>([&]() -> Result<std::unique_ptr<Tablet>> {
    if (broken) return fail(ErrorKind::storage, "storage.schema_newer", "newer");
    return Tablet::open(app.world.folder.path() / "data", app.world.ports());
  });
  AppSession session(worker, app.world.clock);
  worker.reset();
  session.start();
  AppWorld::wait_until([&] { return session.state() == AppSession::State::Failed; });
  CHECK(session.problem().startsWith(QStringLiteral("This data was written by a newer version")));
  AppWorld::wait_until([&] { return session.idle(); });
  broken = false;
  session.start();
  AppWorld::wait_until([&] { return session.state() == AppSession::State::Ready; });
  AppWorld::wait_until([&] { return session.idle(); });
}

}  // namespace
}  // namespace siteproof
