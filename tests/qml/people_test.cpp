#include <QtTest/QSignalSpy>

#include "core/usecases/pin_lock.h"
#include "core/usecases/visit.h"
#include "qml/viewmodels/add_person_view_model.h"
#include "qml/viewmodels/people_view_model.h"
#include "qml/viewmodels/pin_view_model.h"
#include "sync/protocol/enrol_link.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

/// The world's tablet, whose first person is li.wei, with room for others.
struct Shared {
  explicit Shared(AppWorld& world) : app(world) {
    must(PinLock(app.world.tablet()).set("1357"));
    app.session->lock()->setPinSet(true);
    QObject::connect(&desk, &PeopleDesk::begun, [this](bool with_pin) {
      ++begun;
      admitted = with_pin;
    });
  }
  People::Opener opener() {
    return [this](const std::filesystem::path& where) -> Result<std::shared_ptr<Tablet>> {
      struct Opened {
        FileKeyStore keys;
        std::unique_ptr<Tablet> tablet;
      };
      // The first one's keys lie where the world has put them.
      const bool first = where == folder();
      auto opened =
          std::make_shared<Opened>(Opened{FileKeyStore(first ? app.world.keys.folder() : where / "keys"), {}});
      SITEPROOF_TRY(opened->tablet, Tablet::open(where, {app.world.clock, system_random(), opened->keys}));
      return std::shared_ptr<Tablet>(opened, opened->tablet.get());
    };
  }
  std::filesystem::path folder() const { return app.world.folder.path() / "data"; }
  EnrolDesk::HandIn front_desk() {
    return [this](const std::string& url, const std::string& code,
                  const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
      asked = url;
      if (code != "7K-2B" && !code.starts_with("for-")) return fail(ErrorKind::network, "enrol.code", "unknown");
      return EnrolmentGrant{url, "token", app.world.authority.issue(offer.csr), app.world.authority.certificate_pem(),
                            PersonId{code == "7K-2B" ? "zhao.qiang" : code.substr(4)}};
    };
  }
  void add(const char* name) {
    const auto grant = [&](const EnrolmentOffer& offer) {
      return front_desk()("http://server.test", std::string("for-") + name, offer);
    };
    static_cast<void>(value_of(People(folder(), opener()).add(grant, "2468")));
  }
  std::string current() {
    for (const TabletUser& person : value_of(People(folder(), opener()).list())) {
      if (person.current) return person.technician.str();
    }
    return "nobody";
  }

  AppWorld& app;
  PeopleDesk desk{folder(), opener()};
  EnrolDesk enrol{front_desk(), {}};
  std::string asked;
  int begun = 0;
  bool admitted = false;
};

struct Page {
  explicit Page(Shared& shared) : app(shared.app) {
    view.setSession(app.session.get());
    view.setPeople(&shared.desk);
    app.settle();
  }
  QString cell(QAbstractItemModel* rows, int row, const char* role) const {
    return rows->data(rows->index(row, 0), rows->roleNames().key(role)).toString();
  }
  QString person(int row, const char* role) { return cell(view.everybody(), row, role); }
  AppWorld& app;
  PeopleViewModel view;
};

TEST_CASE("everybody on the tablet is listed, with whose shift it is and what each still has to send") {
  AppWorld app(2);
  Shared shared(app);
  shared.add("zhao.qiang");
  app.arrive();
  Page page(shared);
  REQUIRE(page.view.count() == 2);
  CHECK(page.person(0, "name") == QStringLiteral("li.wei"));
  CHECK(page.person(0, "current") == QStringLiteral("true"));
  CHECK(page.person(0, "waits") == QStringLiteral("Still to send: 3 entries, 0 photos and recordings"));
  CHECK(page.person(1, "name") == QStringLiteral("zhao.qiang"));
  CHECK(page.person(1, "waits") == QStringLiteral("Everything is on the server"));
  CHECK(page.view.leaving().startsWith(QStringLiteral("3 entries and 0 photos and recordings of yours wait;")));
  app.take_photos(Stage::before, 2);
  app.session->tellAllChanged();
  app.settle();
  CHECK(page.person(0, "waits") == QStringLiteral("Still to send: 5 entries, 2 photos and recordings"));
}

TEST_CASE("the one who leaves sees the open orders that are still theirs, and no longer the one handed over") {
  AppWorld app(2);
  Shared shared(app);
  Page page(shared);
  REQUIRE(page.view.orderCount() == 2);
  must(HandOvers(app.world.tablet()).give(app.leak(), PersonId{"zhao.qiang"}, "", {}, "en"));
  app.session->tellChanged(app.leak_number());
  app.settle();
  REQUIRE(page.view.orderCount() == 1);
  CHECK(page.cell(page.view.orders(), 0, "orderNumber") != app.leak_number());
  CHECK(page.view.moreOrders().isEmpty());
}

TEST_CASE("behind the lock only names are told") {
  AppWorld app(2);
  Shared shared(app);
  shared.add("zhao.qiang");
  app.arrive();
  Page page(shared);
  app.session->lock()->lock();
  REQUIRE(page.view.count() == 2);
  CHECK(page.person(0, "name") == QStringLiteral("li.wei"));
  CHECK(page.person(0, "waits").isEmpty());
  CHECK(page.view.leaving().isEmpty());
  CHECK(page.view.orderCount() == 0);
  app.session->lock()->unlock();
  CHECK_FALSE(page.view.leaving().isEmpty());
  CHECK(page.view.orderCount() == 2);
}

TEST_CASE("a shift begins with the other one's PIN: a wrong one is counted for them, and changes nothing") {
  AppWorld app(1);
  Shared shared(app);
  shared.add("zhao.qiang");
  Page page(shared);
  page.view.choose(QStringLiteral("zhao.qiang"));
  app.settle();
  CHECK(page.view.chosen() == QStringLiteral("zhao.qiang"));
  CHECK(shared.begun == 0);
  PinViewModel pin;
  pin.setSession(app.session.get());
  pin.setPurpose(PinViewModel::Purpose::TakeOver);
  pin.setPeople(&shared.desk);
  pin.setPerson(QStringLiteral("zhao.qiang"));
  app.settle();
  CHECK(pin.prompt() == QStringLiteral("zhao.qiang: enter your PIN"));
  for (int i = 0; i < pin_free_tries; ++i) {
    CHECK(pin.open());
    pin.enter(QStringLiteral("1357"));
    app.settle();
  }
  CHECK(shared.current() == "li.wei");
  CHECK(pin.problem() == QStringLiteral("The PIN was wrong too often. Wait 30 seconds, then try again."));
  CHECK(value_of(PinLock(app.world.tablet()).facts()).wrong_tries == 0);
  // Somebody else's wait is their own.
  pin.setPerson(QStringLiteral("li.wei"));
  app.settle();
  CHECK(pin.open());
  pin.setPerson(QStringLiteral("zhao.qiang"));
  app.settle();
  CHECK_FALSE(pin.open());
  app.world.clock.advance(pin_first_wait);
  pin.enter(QStringLiteral("2468"));
  app.settle();
  CHECK(shared.current() == "zhao.qiang");
  CHECK(shared.begun == 1);
  CHECK(shared.admitted);
  CHECK(shared.desk.beginning() == QStringLiteral("zhao.qiang"));
  // The window of the one who leaves is as open or locked as it was.
  CHECK_FALSE(app.session->lock()->locked());
}

TEST_CASE("who forgot the PIN gets the tablet locked, and lets themselves in there") {
  AppWorld app(1);
  Shared shared(app);
  shared.add("zhao.qiang");
  Page page(shared);
  page.view.openLocked();
  app.settle();
  CHECK(shared.begun == 0);
  page.view.choose(QStringLiteral("zhao.qiang"));
  app.settle();
  page.view.openLocked();
  app.settle();
  CHECK(shared.begun == 1);
  CHECK_FALSE(shared.admitted);
  CHECK(shared.current() == "zhao.qiang");
}

TEST_CASE("somebody is taken in with a code and a PIN chosen twice alike, at the server everybody here belongs to") {
  AppWorld app(1);
  Shared shared(app);
  Page page(shared);
  AddPersonViewModel add;
  add.setProperty("session", QVariant::fromValue(app.session.get()));
  add.setProperty("desk", QVariant::fromValue(&shared.enrol));
  add.setProperty("people", QVariant::fromValue(&shared.desk));
  QSignalSpy passed(&add, &EnrolViewModel::passed);
  CHECK(add.missing() == QStringLiteral("Code and PIN are still missing."));
  add.enterPin(QStringLiteral("2468"));
  CHECK(add.pinPrompt() == QStringLiteral("Enter it once more"));
  add.enterPin(QStringLiteral("2486"));
  CHECK_FALSE(add.pinProblem().isEmpty());
  CHECK_FALSE(add.pinChosen());
  add.enterPin(QStringLiteral("2468"));
  add.enterPin(QStringLiteral("2468"));
  CHECK(add.pinProblem().isEmpty());
  CHECK(add.missing() == QStringLiteral("The code is still missing."));
  add.setCode(QStringLiteral("wrong"));
  add.enrol();
  app.settle();
  CHECK(add.problem().startsWith(QStringLiteral("The server does not know this code")));
  CHECK(page.view.count() == 1);
  add.setCode(QStringLiteral("for-li.wei"));
  add.enrol();
  app.settle();
  CHECK(add.problem().contains(QStringLiteral("already")));
  add.setCode(QStringLiteral("for-zhao.qiang"));
  add.enrol();
  app.settle();
  CHECK(add.problem().isEmpty());
  CHECK(passed.size() == 1);
  CHECK(shared.asked == value_of(app.world.tablet().store().setting(setting::server_url)));
  CHECK_FALSE(add.pinChosen());
  // It is not their shift yet, and the page shows them.
  CHECK(shared.begun == 0);
  REQUIRE(page.view.count() == 2);
  CHECK(page.person(1, "name") == QStringLiteral("zhao.qiang"));
  CHECK(shared.desk.several());
  must(People(shared.folder(), shared.opener()).begin_shift(PersonId{"zhao.qiang"}, "2468"));
}

TEST_CASE("a scanned code waits for the PIN and goes on by itself where it is chosen") {
  AppWorld app(1);
  Shared shared(app);
  AddPersonViewModel add;
  add.setProperty("session", QVariant::fromValue(app.session.get()));
  add.setProperty("desk", QVariant::fromValue(&shared.enrol));
  add.setProperty("people", QVariant::fromValue(&shared.desk));
  const QString link = QString::fromStdString(protocol::write_enrol_link({"https://s.test", "7K-2B"}));
  add.takeScanned(link);
  CHECK_FALSE(add.busy());
  CHECK(add.code() == QStringLiteral("7K-2B"));
  CHECK(add.missing() == QStringLiteral("The PIN is still missing."));
  add.enterPin(QStringLiteral("2468"));
  add.enterPin(QStringLiteral("2468"));
  add.takeScanned(link);
  CHECK(add.busy());
  app.settle();
  CHECK(shared.asked == "https://s.test");
  CHECK(shared.desk.several());
}

TEST_CASE("nobody is added beside an open door, and the page says what comes first") {
  AppWorld app(1);
  Shared shared(app);
  must(PinLock(app.world.tablet()).remove("1357"));
  app.session->lock()->setPinSet(false);
  Page page(shared);
  CHECK(page.view.pinFirst());
  app.session->lock()->setPinSet(true);
  CHECK_FALSE(page.view.pinFirst());
}

}  // namespace
}  // namespace siteproof
