#include "core/usecases/pin_lock.h"

#include "core/usecases/enrolment.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using namespace std::chrono_literals;

namespace {

PinFacts facts(TabletWorld& world) { return value_of(PinLock(world.tablet()).facts()); }

void fail_times(TabletWorld& world, int times) {
  for (int i = 0; i < times; ++i) CHECK(refusal(PinLock(world.tablet()).check("9999")) == "pin.wrong");
}

std::string words_of(const Status& status) { return status ? "" : status.error().message; }

}  // namespace

TEST_CASE("a tablet has no PIN until one is set, and then only the right one passes, after a restart too") {
  TabletWorld world;
  CHECK(facts(world) == PinFacts{});
  CHECK(full_refusal(PinLock(world.tablet()).check("1234")) == "rule pin.missing");
  must(PinLock(world.tablet()).set("1234"));
  CHECK(full_refusal(PinLock(world.tablet()).set("5678")) == "rule pin.set");
  world.reopen();
  CHECK(facts(world).set);
  CHECK(full_refusal(PinLock(world.tablet()).check("1235")) == "rule pin.wrong");
  must(PinLock(world.tablet()).check("1234"));
  CHECK(facts(world).wrong_tries == 0);
}

TEST_CASE("a PIN is 4 to 8 digits, and what cannot be one is no try") {
  TabletWorld world;
  for (const char* pin : {"", "123", "123456789", "12a4", "１２３４", " 1234"})
    CHECK(full_refusal(PinLock(world.tablet()).set(pin)) == "usage pin.digits");
  must(PinLock(world.tablet()).set("12345678"));
  CHECK(full_refusal(PinLock(world.tablet()).check("123")) == "usage pin.digits");
  CHECK(facts(world).wrong_tries == 0);
}

TEST_CASE("the PIN is stored as an Argon2id hash and nothing else") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("48151623"));
  const auto hash = value_of(world.tablet().store().setting("pin.hash"));
  REQUIRE(hash);
  CHECK(hash->rfind("$argon2id$", 0) == 0);
  CHECK(hash->find("48151623") == std::string::npos);
}

TEST_CASE("after five wrong tries each next one waits twice as long, up to a quarter of an hour, and says how long") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("1234"));
  fail_times(world, 4);
  CHECK(facts(world).wait == 0ms);
  CHECK(words_of(PinLock(world.tablet()).check("9999")) == "This PIN is wrong: wait 30 seconds, then try again.");
  CHECK(words_of(PinLock(world.tablet()).check("1234")) == "Too many wrong PINs: wait 30 seconds, then try again.");
  CHECK(facts(world).wrong_tries == 5);
  for (const auto expected : {60s, 120s, 240s, 480s, 900s, 900s}) {
    world.clock.advance(facts(world).wait - 1ms);
    CHECK(full_refusal(PinLock(world.tablet()).check("1234")) == "rule pin.wait");
    world.clock.advance(1ms);
    fail_times(world, 1);
    CHECK(facts(world).wait == expected);
  }
  CHECK(words_of(PinLock(world.tablet()).check("1234")) == "Too many wrong PINs: wait 15 minutes, then try again.");
  world.clock.advance(15min);
  must(PinLock(world.tablet()).check("1234"));
  CHECK(facts(world).wrong_tries == 0);
}

TEST_CASE("neither a restart nor setting the date shortens the wait") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("1234"));
  fail_times(world, 5);
  world.reopen();
  CHECK(facts(world).wait == 30s);
  const UtcTime now = world.clock.now().wall;
  for (const auto jump : {24h, -24h}) {
    world.clock.set_wall(now + jump);
    CHECK(full_refusal(PinLock(world.tablet()).check("1234")) == "rule pin.wait");
  }
}

namespace {

/// The machine's clock after another boot.
class RebootedClock final : public Clock {
 public:
  [[nodiscard]] ClockReading now() const override { return reading; }
  ClockReading reading;
};

}  // namespace

TEST_CASE("after a boot the whole wait begins anew") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("1234"));
  fail_times(world, 5);
  RebootedClock clock;
  clock.reading = {world.clock.now().wall, 10, "next-boot"};
  const auto tablet = value_of(Tablet::open(world.folder.path() / "data", {clock, world.random, world.keys}));
  CHECK(value_of(PinLock(*tablet).facts()).wait == 30s);
  clock.reading.monotonic_ms += 29'000;
  CHECK(full_refusal(PinLock(*tablet).check("1234")) == "rule pin.wait");
  clock.reading.monotonic_ms += 1'000;
  must(PinLock(*tablet).check("1234"));
}

TEST_CASE("a try counts before it is judged, so that ending the program in between saves nothing") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("1234"));
  // A hash that no PIN fits stands for a judgement that was never reached.
  must(world.tablet().store().set_setting("pin.hash", "cut off"));
  CHECK(refusal(PinLock(world.tablet()).check("1234")) == "pin.wrong");
  world.reopen();
  CHECK(facts(world).wrong_tries == 1);
}

TEST_CASE("changing and removing a PIN take the old one, and a wrong one counts") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("1234"));
  CHECK(full_refusal(PinLock(world.tablet()).change("4321", "5678")) == "rule pin.wrong");
  CHECK(full_refusal(PinLock(world.tablet()).change("1234", "56")) == "usage pin.digits");
  CHECK(full_refusal(PinLock(world.tablet()).remove("4321")) == "rule pin.wrong");
  CHECK(facts(world).wrong_tries == 2);
  must(PinLock(world.tablet()).change("1234", "5678"));
  CHECK(full_refusal(PinLock(world.tablet()).remove("1234")) == "rule pin.wrong");
  must(PinLock(world.tablet()).remove("5678"));
  CHECK(facts(world) == PinFacts{});
}

TEST_CASE("the idle time is one of four and holds after a restart") {
  TabletWorld world;
  for (const int minutes : {1, 5, 15, 0}) {
    must(PinLock(world.tablet()).keep_idle_minutes(minutes));
    world.reopen();
    CHECK(facts(world).idle_minutes == minutes);
  }
  CHECK(full_refusal(PinLock(world.tablet()).keep_idle_minutes(2)) == "usage pin.idle");
  must(world.tablet().store().set_setting("pin.idle_minutes", "soon"));
  CHECK(facts(world).idle_minutes == idle_minutes_usual);
}

TEST_CASE("a new code for the same technician removes the PIN and keeps all data") {
  TabletWorld world;
  const OrderId order = world.new_order();
  const std::string title = world.order(order).intake.title;
  must(PinLock(world.tablet()).set("1234"));
  fail_times(world, 5);
  Enrolment enrolment(world.tablet());
  const EnrolmentOffer offer = value_of(enrolment.offer_again());
  CHECK(offer.device == world.tablet().device());
  const std::string ca = world.authority.certificate_pem();
  must(enrolment.accept_again({"http://elsewhere", "second", world.authority.issue(offer.csr), ca, world.technician}));
  CHECK(facts(world) == PinFacts{});
  CHECK(world.order(order).intake.title == title);
  const SyncIdentity identity = value_of(TabletSyncDoor(world.tablet()).identity());
  CHECK(identity.token == "second");
  CHECK(identity.server_url == "http://server.test");
}

TEST_CASE("nobody else's code and no other authority removes the PIN") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("1234"));
  Enrolment enrolment(world.tablet());
  const EnrolmentOffer offer = value_of(enrolment.offer_again());
  const std::string ca = world.authority.certificate_pem();
  const TestAuthority other;
  CHECK(full_refusal(enrolment.accept_again(
            {"http://s", "t", world.authority.issue(offer.csr), ca, PersonId{"wang"}})) == "rule enrol.device");
  CHECK(full_refusal(enrolment.accept_again({"http://s", "t", other.issue(offer.csr), other.certificate_pem(),
                                             world.technician})) == "rule enrol.certificate");
  CHECK(facts(world).set);
  CHECK(value_of(TabletSyncDoor(world.tablet()).identity()).token == "token");
}
