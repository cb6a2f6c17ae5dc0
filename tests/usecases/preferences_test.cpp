#include "core/usecases/preferences.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;

TEST_CASE("a new tablet speaks as the system does, in the light look, at the usual size") {
  TabletWorld world;
  CHECK(value_of(read_preferences(world.tablet())) == Preferences{});
}

TEST_CASE("what was chosen holds after a restart") {
  TabletWorld world;
  const Look look = GENERATE(Look::light, Look::dark, Look::sunlight);
  const Preferences chosen{"zh", look, 150};
  must(keep_preferences(world.tablet(), chosen));
  world.reopen();
  CHECK(value_of(read_preferences(world.tablet())) == chosen);
}

TEST_CASE("the system's language can be chosen again") {
  TabletWorld world;
  must(keep_preferences(world.tablet(), {"zh", Look::light, 100}));
  must(keep_preferences(world.tablet(), {std::nullopt, Look::light, 100}));
  CHECK_FALSE(value_of(read_preferences(world.tablet())).language);
}

TEST_CASE("an unknown language or a size out of range is refused and changes nothing") {
  TabletWorld world;
  const Preferences chosen{"en", Look::dark, 200};
  must(keep_preferences(world.tablet(), chosen));
  CHECK(full_refusal(keep_preferences(world.tablet(), {"fr", Look::light, 100})) == "usage preferences.language");
  CHECK(full_refusal(keep_preferences(world.tablet(), {"zh", Look::light, 99})) == "usage preferences.text_size");
  CHECK(full_refusal(keep_preferences(world.tablet(), {"zh", Look::light, 201})) == "usage preferences.text_size");
  CHECK(value_of(read_preferences(world.tablet())) == chosen);
}

TEST_CASE("kept values that this version does not know count as not chosen") {
  TabletWorld world;
  for (const char* size : {"", "large", "150%", "99", "201", "99999999999999999999"}) {
    must(world.tablet().store().set_setting("interface.language", "fr"));
    must(world.tablet().store().set_setting("interface.look", "neon"));
    must(world.tablet().store().set_setting("interface.text_percent", size));
    INFO(size);
    CHECK(value_of(read_preferences(world.tablet())) == Preferences{});
  }
}

TEST_CASE("every look has a word that names it") {
  for (const Look look : {Look::light, Look::dark, Look::sunlight}) CHECK(look_named(to_string(look)) == look);
  CHECK_FALSE(look_named("neon"));
}

TEST_CASE("the tablet tells its server, its device and what its photos take up") {
  TabletWorld world;
  const TabletFacts before = value_of(tablet_facts(world.tablet()));
  CHECK(before.server_url == "http://server.test");
  CHECK(before.device == world.tablet().device());
  CHECK(before.photos == 0);
  CHECK(before.photo_bytes == 0);
  CHECK(before.database_bytes > 0);
  const Bytes jpeg = TabletWorld::jpeg(1);
  static_cast<void>(value_of(world.tablet().vault().ingest_bytes(jpeg)));
  const TabletFacts after = value_of(tablet_facts(world.tablet()));
  CHECK(after.photos == 1);
  CHECK(after.photo_bytes == static_cast<std::int64_t>(jpeg.size()));
}

TEST_CASE("the tablet tells since when it is enrolled and until when its certificate is good") {
  TabletWorld world;
  const TabletFacts facts = value_of(tablet_facts(world.tablet()));
  CHECK(facts.enrolled_at == world.clock.now().wall);
  REQUIRE(facts.certificate_until);
  CHECK(*facts.certificate_until > world.clock.now().wall);
}

TEST_CASE("a clock more than five minutes from the server's is wrong, either way") {
  TabletWorld world;
  TabletSyncDoor door(world.tablet());
  CHECK_FALSE(clock_is_wrong(value_of(tablet_facts(world.tablet()))));
  for (const auto& [seconds, wrong] :
       std::vector<std::pair<int, bool>>{{0, false}, {300, false}, {-300, false}, {301, true}, {-301, true}}) {
    must(door.record_server_time(world.clock.now().wall + std::chrono::seconds(seconds)));
    const TabletFacts facts = value_of(tablet_facts(world.tablet()));
    INFO(seconds);
    CHECK(facts.server_ahead == std::chrono::seconds(seconds));
    CHECK(clock_is_wrong(facts) == wrong);
  }
}
