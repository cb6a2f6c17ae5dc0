#include "core/usecases/recent_searches.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;

using Words = std::vector<std::string>;

TEST_CASE("what was searched for last comes first, once, also after a restart") {
  TabletWorld world;
  CHECK(value_of(recent_searches(world.tablet())).empty());
  for (const char* words : {"漏水", "  1202 ", "", "   ", "漏水"})
    static_cast<void>(value_of(keep_search(world.tablet(), words)));
  world.reopen();
  CHECK(value_of(recent_searches(world.tablet())) == Words{"漏水", "1202"});
}

TEST_CASE("only the newest searches are kept, and none after they were put away") {
  TabletWorld world;
  for (int i = 0; i < 20; ++i) static_cast<void>(value_of(keep_search(world.tablet(), std::to_string(i))));
  const Words kept = value_of(recent_searches(world.tablet()));
  CHECK(kept.size() == recent_searches_max);
  CHECK(kept.front() == "19");
  must(forget_searches(world.tablet()));
  CHECK(value_of(recent_searches(world.tablet())).empty());
}

TEST_CASE("a list of searches that cannot be read counts as none") {
  TabletWorld world;
  const char* kept = GENERATE("", "nonsense", "{}", "[1, null]");
  must(world.tablet().store().set_setting("search.recent", kept));
  CHECK(value_of(recent_searches(world.tablet())).empty());
  CHECK(value_of(keep_search(world.tablet(), "tap")) == Words{"tap"});
}
