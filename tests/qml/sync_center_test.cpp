#include <QtTest/QAbstractItemModelTester>

#include "core/usecases/tablet_sync_door.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/sync_list_view_model.h"
#include "qml/viewmodels/sync_view_model.h"
#include "tests/qml/app_world.h"
#include "tests/qml/fake_connectivity.h"
#include "tests/sync/fake_link.h"

namespace siteproof {
namespace {

/// The tablet of an AppWorld against a server in memory, over a network that the test decides on.
struct Connected {
  explicit Connected(AppWorld& world) : app(world) {
    TabletStore& store = app.world.tablet().store();
    must(store.set_setting(setting::ca, server.signer.certificate()));
    must(store.set_setting("sync.cursor", ""));
    must(store.set_setting("sync.epoch", ""));
    must(app.world.keys.set_secret_text(setting::token_secret, "good-token"));
  }
  SyncService::Parts parts() {
    return {[this] { return Tablet::open(app.world.folder.path() / "data", app.world.ports()); },
            [this](Tablet&) { return std::make_unique<test::FakeLink>(server); },
            app.world.clock,
            system_random(),
            {},
            &connectivity};
  }
  /// Until the synchronisation has come to rest with so many photos left.
  void wait_for_rest(SyncService& service, std::int64_t photos) {
    AppWorld::wait_until([&] {
      const SyncProgress& now = service.progress();
      return now.activity == SyncActivity::idle && now.tally.pages > 0 && now.events_left == 0 &&
             now.files_left == photos;
    });
    app.settle();
  }

  AppWorld& app;
  test::FakeServer server;
  FakeConnectivity connectivity;
};

QString field(QAbstractItemModel* model, int row, const char* name) {
  return model->data(model->index(row, 0), model->roleNames().key(name)).toString();
}

/// Page and list as the Sync page has them.
struct Page {
  explicit Page(AppWorld& app, SyncService* service = nullptr) {
    sync.setService(service);
    list.setService(service);
    sync.setSession(app.session.get());
    list.setSession(app.session.get());
    app.settle();
  }
  SyncViewModel sync;
  SyncListViewModel list;
  QAbstractItemModelTester check{list.photos(), QAbstractItemModelTester::FailureReportingMode::Fatal};
  QAbstractItemModelTester check_orders{list.orders(), QAbstractItemModelTester::FailureReportingMode::Fatal};
  QAbstractItemModelTester check_aside{list.aside(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_CASE("the sync page lists what waits: entries by order, each photo with its order, stage and size") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 2);
  Page page(app);
  CHECK(page.list.photoCount() == 2);
  CHECK(field(page.list.photos(), 0, "stage") == QStringLiteral("Before the repair"));
  CHECK_FALSE(field(page.list.photos(), 0, "order").isEmpty());
  CHECK(field(page.list.photos(), 0, "imageUrl").startsWith(QStringLiteral("image://photo/")));
  CHECK(field(page.list.photos(), 0, "detail").endsWith(QStringLiteral("goes after its entry")));
  CHECK(page.list.orderCount() == 1);
  CHECK(field(page.list.orders(), 0, "detail") == QStringLiteral("5 entries"));
  CHECK(page.list.asideCount() == 0);
  CHECK_FALSE(page.list.more());
}

TEST_CASE("the sync page shows how much of a photo is on the server, and why its last attempt failed") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 1);
  app.world.sync();
  TabletSyncDoor door(app.world.tablet());
  const PendingUpload upload = value_of(door.uploads(1)).at(0);
  must(door.record_upload(upload.sha256, "http://server.test/u", upload.size / 2));
  must(door.record_upload_failure(upload.sha256, Error{ErrorKind::network, "upload.too_large", "9 bytes at most"}));
  Page page(app);
  CHECK(field(page.list.photos(), 0, "part").toDouble() == Approx(0.5).margin(0.01));
  CHECK(field(page.list.photos(), 0, "detail").endsWith(QStringLiteral("are on the server")));
  CHECK(field(page.list.photos(), 0, "problem").startsWith(QStringLiteral("The server does not take a photo of this")));
}

TEST_CASE("the sync page shows what the server set aside, with its reason") {
  AppWorld app(3);
  must(Visit(app.world.tablet()).note(app.leak(), "one"));
  TabletSyncDoor door(app.world.tablet());
  const auto entry = value_of(read_entry(value_of(door.outbox(1, 1'000'000)).at(0)));
  must(door.record_verdicts(
      std::vector{PushVerdict{entry.event.header.seq, Verdict::quarantined, ServerSeq{}, "Closed by the office."}}));
  Page page(app);
  REQUIRE(page.list.asideCount() == 1);
  CHECK(field(page.list.aside(), 0, "what").startsWith(QStringLiteral("A note")));
  CHECK(field(page.list.aside(), 0, "reason") == QStringLiteral("Closed by the office."));
  CHECK(page.sync.setAside() == 1);
}

TEST_CASE("confirmed photos leave the list, and everything is on the server") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 2);
  Connected world(app);
  SyncService service(world.parts());
  {
    Page page(app, &service);
    CHECK(page.list.photoCount() == 2);
    bool seen_under_way = false;
    QObject::connect(&service, &SyncService::progressed, &service, [&] {
      for (int row = 0; row < page.list.photoCount(); ++row) {
        if (field(page.list.photos(), row, "underWay") != QStringLiteral("true")) continue;
        seen_under_way = true;
        CHECK(field(page.list.photos(), row, "detail").endsWith(QStringLiteral("per second")));
      }
    });
    service.start();
    world.wait_for_rest(service, 0);
    CHECK(seen_under_way);
    service.disconnect(&service);
    CHECK(page.list.photoCount() == 0);
    CHECK(page.list.orderCount() == 0);
    CHECK(page.sync.headline() == QStringLiteral("Everything is on the server"));
    CHECK(page.sync.trouble().isEmpty());
  }
}

TEST_CASE("over Wi-Fi only, entries go over a metered network and photos wait, in one sentence, until it is free") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 2);
  Connected world(app);
  world.connectivity.metered = true;
  SyncService service(world.parts());
  Page page(app, &service);
  page.sync.setWifiOnly(true);
  app.settle();
  service.start();
  world.wait_for_rest(service, 2);
  CHECK(page.sync.eventsPending() == 0);
  CHECK(page.sync.uploadsPending() == 2);
  CHECK(page.sync.headline() == QStringLiteral("2 photos waiting"));
  CHECK(page.sync.quietText().startsWith(QStringLiteral("Photos wait for Wi-Fi")));
  CHECK(page.sync.trouble().isEmpty());
  CHECK(field(page.list.photos(), 0, "part").toDouble() == 0);

  world.connectivity.metered = false;
  service.reconsider();
  world.wait_for_rest(service, 0);
  CHECK(page.sync.quietText().isEmpty());
  CHECK(page.sync.everythingSent());
}

TEST_CASE("a pause holds after a restart: nothing is sent until somebody goes on") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 1);
  Connected world(app);
  {
    Page page(app);
    page.sync.setPaused(true);
    app.settle();
  }
  SyncService service(world.parts());
  service.start();
  Page page(app, &service);
  CHECK(page.sync.paused());
  AppWorld::wait_until([&] { return service.progress().activity == SyncActivity::paused; });
  app.settle();
  CHECK(page.sync.uploadsPending() == 1);
  CHECK(page.sync.eventsPending() > 0);
  CHECK(page.sync.quietText().startsWith(QStringLiteral("Sending is paused")));
  CHECK(page.sync.activityText().isEmpty());
  page.sync.setPaused(false);
  world.wait_for_rest(service, 0);
  CHECK(page.sync.everythingSent());
  CHECK_FALSE(value_of(read_sync_preferences(app.world.tablet())).paused);
}

TEST_CASE("without a network the page is quiet about it") {
  AppWorld app(3);
  app.arrive();
  Connected world(app);
  world.connectivity.connected = false;
  SyncService service(world.parts());
  Page page(app, &service);
  CHECK(page.sync.quietText().startsWith(QStringLiteral("No network now")));
  CHECK(page.sync.trouble().isEmpty());
}

TEST_CASE("a long list of photos is shown piece by piece") {
  AppWorld app(3);
  app.arrive();
  app.take_photos(Stage::before, 51);
  Page page(app);
  CHECK(page.list.photoCount() == 50);
  CHECK(page.list.more());
  page.list.showMore();
  app.settle();
  CHECK(page.list.photoCount() == 51);
  CHECK_FALSE(page.list.more());
}

}  // namespace
}  // namespace siteproof
