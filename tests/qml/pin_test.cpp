#include <QtTest/QSignalSpy>

#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/first_day_view_model.h"
#include "qml/viewmodels/pin_view_model.h"
#include "qml/viewmodels/settings_view_model.h"
#include "sync/protocol/enrol_link.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

using namespace std::chrono_literals;
using Purpose = PinViewModel::Purpose;

/// A countdown that ends when the test says so.
class HandCountdown final : public Countdown {
 public:
  void start(std::chrono::milliseconds time, std::function<void()> done) override {
    left = time;
    done_ = std::move(done);
  }
  void stop() override { done_ = nullptr; }
  [[nodiscard]] bool running() const override { return static_cast<bool>(done_); }
  void end() {
    const auto done = std::exchange(done_, nullptr);
    if (done) done();
  }
  std::chrono::milliseconds left{0};

 private:
  std::function<void()> done_;
};

struct Pin {
  Pin(AppWorld& world, Purpose purpose) : app(world) {
    auto hand = std::make_unique<HandCountdown>();
    countdown = hand.get();
    view = std::make_unique<PinViewModel>(nullptr, std::move(hand));
    view->setSession(app.session.get());
    view->setPurpose(purpose);
    QObject::connect(view.get(), &PinViewModel::passed, [this] { ++passed; });
    app.settle();
  }
  void enter(const char* digits) {
    view->enter(QString::fromUtf8(digits));
    app.settle();
  }
  AppWorld& app;
  HandCountdown* countdown = nullptr;
  std::unique_ptr<PinViewModel> view;
  int passed = 0;
};

void set_pin(AppWorld& app, const char* digits) {
  Pin pin(app, Purpose::Choose);
  pin.enter(digits);
  pin.enter(digits);
  REQUIRE(pin.passed == 1);
}

TEST_CASE("a PIN is chosen twice alike, and the session knows it at once") {
  AppWorld app(1);
  Pin pin(app, Purpose::Choose);
  CHECK(pin.view->prompt() == QStringLiteral("Choose a PIN of 4 to 8 digits"));
  pin.enter("1234");
  CHECK(pin.view->prompt() == QStringLiteral("Enter it once more"));
  pin.enter("1243");
  CHECK(pin.view->problem() == QStringLiteral("The two were not the same. Choose the PIN again."));
  CHECK_FALSE(app.session->lock()->pinSet());
  pin.enter("1234");
  pin.enter("1234");
  CHECK(pin.passed == 1);
  CHECK(app.session->lock()->pinSet());
  CHECK_FALSE(app.session->lock()->locked());
}

TEST_CASE("changing and removing begin with the old PIN") {
  AppWorld app(1);
  set_pin(app, "1234");
  Pin change(app, Purpose::Change);
  change.enter("9999");
  CHECK(change.view->problem() == QStringLiteral("This PIN is wrong. Try again."));
  change.enter("1234");
  change.enter("5678");
  change.enter("5678");
  CHECK(change.passed == 1);
  Pin remove(app, Purpose::Remove);
  remove.enter("1234");
  CHECK(remove.passed == 0);
  remove.enter("5678");
  CHECK(remove.passed == 1);
  CHECK_FALSE(app.session->lock()->pinSet());
}

TEST_CASE("after too many wrong tries the page counts the wait down and then lets one try again") {
  AppWorld app(1);
  set_pin(app, "1234");
  Pin pin(app, Purpose::Unlock);
  for (int i = 0; i < 5; ++i) pin.enter("9999");
  CHECK(pin.view->problem() == QStringLiteral("The PIN was wrong too often. Wait 30 seconds, then try again."));
  CHECK_FALSE(pin.view->open());
  app.world.clock.advance(12s);
  pin.countdown->end();
  CHECK(pin.view->problem() == QStringLiteral("The PIN was wrong too often. Wait 18 seconds, then try again."));
  {
    // Leaving the page and coming back is no way around.
    Pin again(app, Purpose::Unlock);
    CHECK_FALSE(again.view->open());
  }
  app.world.clock.advance(18s);
  pin.countdown->end();
  CHECK(pin.view->open());
  pin.enter("1234");
  CHECK(pin.passed == 1);
}

TEST_CASE("where a PIN is set the window starts locked") {
  AppWorld app(1);
  set_pin(app, "1234");
  auto worker = app.worker;
  AppSession again(worker, app.world.clock);
  again.start();
  AppWorld::wait_until([&] { return again.state() == AppSession::State::Ready; });
  CHECK(again.lock()->locked());
  again.lock()->unlock();
  again.start();
  AppWorld::wait_until([&] { return again.idle(); });
  CHECK_FALSE(again.lock()->locked());
}

TEST_CASE(
    "the window locks after the chosen time untouched, also when a timer slept, and never where that was chosen") {
  need_application();
  FixedClock clock(at_time("2026-11-21T08:00:00Z"));
  auto hand = std::make_unique<HandCountdown>();
  HandCountdown* const countdown = hand.get();
  ScreenLock lock(clock, nullptr, std::move(hand));
  lock.begin({true, 0, 0ms, 5});
  CHECK(lock.locked());
  lock.unlock();
  CHECK(countdown->left == 5min);
  QObject touched;
  QEvent key(QEvent::KeyPress);
  clock.advance(4min);
  CHECK_FALSE(lock.eventFilter(&touched, &key));
  clock.advance(1min);
  countdown->end();
  CHECK_FALSE(lock.locked());
  CHECK(countdown->left == 4min);
  clock.set_wall(at_time("2026-11-20T08:00:00Z"));
  clock.advance(4min);
  countdown->end();
  CHECK(lock.locked());

  lock.unlock();
  clock.advance(6min);
  CHECK(lock.eventFilter(&touched, &key));
  CHECK(lock.locked());

  lock.unlock();
  lock.setIdleMinutes(0);
  clock.advance(24h);
  CHECK_FALSE(lock.eventFilter(&touched, &key));
  CHECK_FALSE(lock.locked());
}

TEST_CASE("the idle time chosen in the settings holds at once and after a restart") {
  AppWorld app(1);
  SettingsViewModel settings;
  settings.setSession(app.session.get());
  settings.chooseIdleMinutes(15);
  app.settle();
  CHECK(app.session->lock()->idleMinutes() == 15);
  CHECK(value_of(PinLock(app.world.tablet()).facts()).idle_minutes == 15);
  settings.chooseIdleMinutes(3);
  app.settle();
  CHECK_FALSE(settings.problem().isEmpty());
}

/// A tablet nobody has enrolled, and a front desk that knows one code.
struct NewTablet {
  explicit NewTablet(AppWorld& world) : app(world) {
    worker.reset();
    session.start();
    AppWorld::wait_until([&] { return session.idle(); });
    enrol.setProperty("session", QVariant::fromValue(&session));
    enrol.setProperty("desk", QVariant::fromValue(&desk));
  }
  void settle() {
    AppWorld::wait_until([&] {
      QCoreApplication::processEvents();
      return session.idle();
    });
  }
  AppWorld& app;
  TempFolder folder;
  FileKeyStore keys{folder.path() / "keys"};
  std::shared_ptr<TabletWorker> worker = std::make_shared<TabletWorker>([this] {
    return Tablet::open(folder.path() / "data", TabletPorts{app.world.clock, system_random(), keys});
  });
  AppSession session{worker, app.world.clock};
  Error refusal{ErrorKind::network, "enrol.code", "unknown"};
  std::string asked;
  EnrolDesk desk{
      [this](const std::string& url, const std::string& code, const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
        asked = url;
        if (code != "7K-2B") return fail(refusal);
        return EnrolmentGrant{url, "token", app.world.authority.issue(offer.csr), app.world.authority.certificate_pem(),
                              PersonId{"li.wei"}};
      }};
  EnrolViewModel enrol;
};

TEST_CASE("a scanned code fills address and code in and goes on by itself") {
  AppWorld app(1);
  NewTablet tablet(app);
  tablet.enrol.takeScanned(QString::fromStdString(protocol::write_enrol_link({"https://s.test", "7K-2B"})));
  CHECK(tablet.enrol.property("serverUrl") == QStringLiteral("https://s.test"));
  CHECK(tablet.enrol.code() == QStringLiteral("7K-2B"));
  CHECK(tablet.enrol.busy());
  tablet.settle();
  CHECK(tablet.asked == "https://s.test");
  CHECK(tablet.session.state() == AppSession::State::Ready);
  CHECK(tablet.session.fresh());
}

TEST_CASE("a link pasted into the code field is taken apart, and waits for the button") {
  AppWorld app(1);
  NewTablet tablet(app);
  tablet.enrol.setCode(QStringLiteral(" siteproof://enrol?server=https%3A%2F%2Fs.test&code=7K-2B"));
  CHECK(tablet.enrol.property("serverUrl") == QStringLiteral("https://s.test"));
  CHECK(tablet.enrol.code() == QStringLiteral("7K-2B"));
  CHECK_FALSE(tablet.enrol.busy());
}

TEST_CASE("what went wrong with a code says what to do") {
  AppWorld app(1);
  NewTablet tablet(app);
  tablet.enrol.takeScanned(QStringLiteral("https://example.com/menu"));
  CHECK(tablet.enrol.problem().startsWith(QStringLiteral("This is not a Siteproof code.")));
  tablet.enrol.takeNothing();
  CHECK(tablet.enrol.problem().startsWith(QStringLiteral("There is no QR code in this picture.")));
  const QString used = QString::fromStdString(protocol::write_enrol_link({"https://s.test", "OLD"}));
  tablet.enrol.takeScanned(used);
  tablet.settle();
  CHECK(tablet.enrol.problem().startsWith(QStringLiteral("The server does not know this code, or it was used.")));
  tablet.refusal = {ErrorKind::network, "network.unreachable", "no"};
  tablet.enrol.takeScanned(used);
  tablet.settle();
  CHECK(tablet.enrol.problem().startsWith(QStringLiteral("The server cannot be reached. Check the network")));
  CHECK(tablet.session.state() == AppSession::State::Unenrolled);
}

TEST_CASE("the language chosen on the first page holds after a restart") {
  AppWorld app(1);
  NewTablet tablet(app);
  tablet.enrol.chooseLanguage(QStringLiteral("zh"));
  tablet.settle();
  CHECK(tablet.session.language() == QStringLiteral("zh"));
  tablet.session.setLanguage(QStringLiteral("en"));
  tablet.session.start();
  tablet.settle();
  CHECK(tablet.session.language() == QStringLiteral("zh"));
}

TEST_CASE("a forgotten PIN is removed by a new code from the tablet's own server, whatever the scanned one names") {
  AppWorld app(2);
  set_pin(app, "1234");
  app.session->lock()->lock();
  REQUIRE(app.session->lock()->locked());
  std::string asked;
  EnrolDesk desk(
      [&](const std::string& url, const std::string&, const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
        asked = url;
        return EnrolmentGrant{url, "second", app.world.authority.issue(offer.csr),
                              app.world.authority.certificate_pem(), PersonId{"li.wei"}};
      });
  EnrolViewModel enrol;
  enrol.setProperty("session", QVariant::fromValue(app.session.get()));
  enrol.setProperty("desk", QVariant::fromValue(&desk));
  enrol.setProperty("again", true);
  QSignalSpy enrolled(app.session.get(), &AppSession::enrolled);
  enrol.takeScanned(QString::fromStdString(protocol::write_enrol_link({"https://evil.test", "7K-2B"})));
  app.settle();
  app.settle();
  CHECK(asked == "http://server.test");
  CHECK(enrolled.count() == 1);
  CHECK_FALSE(app.session->lock()->locked());
  CHECK_FALSE(app.session->lock()->pinSet());
  CHECK_FALSE(app.session->fresh());
}

TEST_CASE("after enrolment the orders are counted as they come, then a PIN is offered once") {
  AppWorld app(4);
  SyncService service{{[] { return fail(ErrorKind::usage, "test", "no synchronisation in this test"); },
                       {},
                       app.world.clock,
                       system_random(),
                       {}}};
  NewTablet tablet(app);
  FirstDayViewModel day;
  day.setService(&service);
  day.setSession(&tablet.session);
  CHECK_FALSE(day.fetching());
  tablet.enrol.takeScanned(QString::fromStdString(protocol::write_enrol_link({"https://s.test", "7K-2B"})));
  AppWorld::wait_until([&] { return day.fetching(); });
  tablet.settle();
  CHECK(day.headline() == QStringLiteral("Fetching your orders"));
  CHECK(day.trouble().isEmpty());
  const auto pulling =
      value_of(Tablet::open(tablet.folder.path() / "data", {app.world.clock, app.world.random, tablet.keys}));
  TabletSyncDoor door(*pulling);
  for (bool more = true; more;) {
    const RemotePage page = app.world.server.page(PersonId{"li.wei"}, pulling->device(), value_of(door.cursor()));
    REQUIRE(value_of(door.apply_page(page)) == PageOutcome::applied);
    more = page.more;
  }
  emit service.progressed();
  tablet.settle();
  CHECK(day.headline() == QStringLiteral("Orders received so far: 4"));
  CHECK(day.fetching());
  must(door.record_attempt(std::nullopt));
  emit service.progressed();
  tablet.settle();
  CHECK_FALSE(day.fetching());
  CHECK(day.pinOffered());
  day.answered();
  CHECK_FALSE(day.pinOffered());
}

TEST_CASE("nobody has to wait for the first orders") {
  AppWorld app(1);
  NewTablet tablet(app);
  FirstDayViewModel day;
  day.setSession(&tablet.session);
  tablet.enrol.takeScanned(QString::fromStdString(protocol::write_enrol_link({"https://s.test", "7K-2B"})));
  AppWorld::wait_until([&] { return day.fetching(); });
  day.goOn();
  CHECK_FALSE(day.fetching());
  CHECK(day.pinOffered());
  tablet.settle();
}

}  // namespace
}  // namespace siteproof
