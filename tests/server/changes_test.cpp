#include "sync/protocol/messages.h"
#include "tests/server/server_world.h"

using namespace siteproof;

namespace {

template <class T>
std::vector<T> only(const std::vector<RemoteChange>& changes) {
  std::vector<T> out;
  for (const RemoteChange& change : changes) {
    if (const auto* wanted = std::get_if<T>(&change)) out.push_back(*wanted);
  }
  return out;
}

nlohmann::json small_template(int version) {
  return {{"id", "leak"},
          {"version", version},
          {"title", {{"zh", "渗漏"}, {"en", "Leak"}}},
          {"sections", nlohmann::json::array()},
          {"sla", {{"ordinary", {{"respond_minutes", 7}, {"resolve_minutes", 70}}}}}};
}

}  // namespace

TEST_CASE("a tablet begins with the templates, its orders and their households, and no one else's") {
  ServerWorld world;
  const HttpAnswer imported = world.office("POST", "/v1/dispatch/import", {{"templates", {small_template(1)}}});
  INFO(imported.body);
  REQUIRE(imported.status == 200);
  world.import_orders({"A-1", "A-2"}, "li");
  world.import_orders({"B-1"}, "mei");
  TestTablet tablet(world, "li");
  tablet.pull();
  CHECK(tablet.states.size() == 2);
  REQUIRE(tablet.templates.size() == 1);
  CHECK(tablet.templates[0].ref == TemplateRef{*TemplateId::parse("leak"), 1});
  REQUIRE(tablet.households.contains("H-1"));
  CHECK(tablet.households.at("H-1").lines.size() == 3);
  CHECK(tablet.households.at("H-1").household.address.room == "1202");
}

TEST_CASE("what is committed while the first pages are fetched is not lost") {
  ServerWorld world;
  world.import_orders({"A-1", "A-2", "A-3", "A-4"}, "li");
  TestTablet tablet(world, "li");
  TestTablet second(world, "li");
  tablet.pull(2, 1);
  REQUIRE(tablet.more);
  second.pull();
  second.push(second.record("A-1", NoteAdded{"behind the cursor"}));
  second.push(second.record("A-4", NoteAdded{"before the cursor"}));
  CHECK(world.office("POST", "/v1/dispatch/orders/A-3/assign", {{"technician", "mei"}}).status == 200);
  world.import_orders({"A-0"}, "li");
  tablet.pull(2);
  CHECK(tablet.at("A-1").notes.size() == 1);
  CHECK(tablet.at("A-4").notes.size() == 1);
  CHECK_FALSE(tablet.holds("A-3"));
  CHECK(tablet.holds("A-0"));
}

TEST_CASE("an order that changes hands leaves one tablet and enters the other whole") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet li(world, "li");
  TestTablet mei(world, "mei");
  li.pull();
  mei.pull();
  li.push(li.record("A-1", NoteAdded{"seen"}));
  CHECK(world.office("POST", "/v1/dispatch/orders/A-1/assign", {{"technician", "mei"}}).status == 200);
  li.pull();
  mei.pull();
  CHECK_FALSE(li.holds("A-1"));
  CHECK(only<RemoteLeave>(li.last_changes).size() == 1);
  CHECK(mei.at("A-1").notes.size() == 1);
  CHECK(mei.households.contains("H-1"));
  CHECK(world.office("POST", "/v1/dispatch/orders/A-1/assign", {{"technician", "li"}}).status == 200);
  li.pull();
  mei.pull();
  CHECK(li.holds("A-1"));
  CHECK_FALSE(mei.holds("A-1"));
}

TEST_CASE("a tablet hears only the place of what it sent itself, and others hear the event") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet first(world, "li");
  TestTablet second(world, "li");
  first.pull();
  second.pull();
  const auto entry = first.record("A-1", NoteAdded{"x"});
  const PushVerdict verdict = first.push(entry);
  first.pull();
  second.pull();
  REQUIRE(only<RemoteOwn>(first.last_changes).size() == 1);
  CHECK(only<RemoteOwn>(first.last_changes)[0].seq == verdict.seq);
  CHECK(only<RemoteEvent>(first.last_changes).empty());
  REQUIRE(only<RemoteEvent>(second.last_changes).size() == 1);
  CHECK(only<RemoteEvent>(second.last_changes)[0].entry.text == entry.text);
}

TEST_CASE("a household's file follows what happens at the household, also by other hands") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  world.import_orders({"B-1"}, "mei");
  TestTablet li(world, "li");
  li.pull();
  CHECK(world.office("POST", "/v1/dispatch/orders/B-1/cancel", {{"reason", "sold"}}).status == 200);
  li.pull();
  const auto& lines = li.households.at("H-1").lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].order.str() == "B-1");
  CHECK(lines[0].status == OrderStatus::cancelled);
}

TEST_CASE("a template imported later reaches every tablet") {
  ServerWorld world;
  TestTablet tablet(world, "li");
  tablet.pull();
  CHECK(world.office("POST", "/v1/dispatch/import", {{"templates", {small_template(2)}}}).status == 200);
  tablet.pull();
  REQUIRE(tablet.templates.size() == 1);
  CHECK(tablet.templates[0].ref.version == 2);
}

TEST_CASE("a cursor of another history answers 410, and one that is none 400") {
  ServerWorld world;
  ServerWorld other;
  TestTablet tablet(world, "li");
  TestTablet stranger(other, "li");
  stranger.pull();
  const HttpAnswer gone = world.send("GET", "/v1/changes?cursor=" + stranger.cursor, tablet.token);
  CHECK(gone.status == 410);
  CHECK(gone.code() == "sync.epoch_changed");
  for (const char* bad : {"x", "e30", "%00", "W10"}) {
    CHECK(world.send("GET", std::string("/v1/changes?cursor=") + bad, tablet.token).status == 400);
  }
  for (const char* bad : {"0", "-1", "2001", "many"}) {
    CHECK(world.send("GET", std::string("/v1/changes?limit=") + bad, tablet.token).status == 400);
  }
}

TEST_CASE("each household's file comes once, with the first of its orders, and a page names the next one") {
  ServerWorld world;
  world.import_orders({"A-1", "A-2", "A-3", "A-4"}, "li");  // all of one household
  TestTablet tablet(world, "li");
  std::string path = "/v1/changes?limit=2";
  int files = 0;
  int pages = 0;
  for (std::optional<std::string> next = path; next; ++pages) {
    const HttpAnswer page = world.send("GET", *next, tablet.token);
    REQUIRE(page.status == 200);
    const auto body = page.json();
    for (const auto& change : body["changes"]) files += change["type"] == "household" ? 1 : 0;
    const auto link = page.headers.find("link");
    CHECK((link != page.headers.end()) == body["more"].get<bool>());
    next.reset();
    if (link != page.headers.end()) next = link->second.substr(1, link->second.find('>') - 1);
  }
  CHECK(files == 1);
  CHECK(pages > 1);
}

TEST_CASE("a page is bounded by its limit and compressed for who takes it") {
  ServerWorld world;
  std::vector<std::string> ids;
  for (int i = 0; i < 50; ++i) ids.push_back("A-" + std::to_string(100 + i));
  world.import_orders(ids, "li");
  TestTablet tablet(world, "li");
  tablet.pull(10, 1);
  CHECK(tablet.last_changes.size() <= 11);
  CHECK(tablet.more);
  const HttpAnswer plain = world.send("GET", "/v1/changes", tablet.token);
  const HttpAnswer small = world.send("GET", "/v1/changes", tablet.token, "", {{"Accept-Encoding", "br, gzip"}});
  CHECK_FALSE(plain.headers.contains("content-encoding"));
  CHECK(small.headers.at("content-encoding") == "gzip");
  CHECK(small.body.size() < plain.body.size() / 3);
  CHECK(static_cast<unsigned char>(small.body[0]) == 0x1f);
}

TEST_CASE("the stock reaches a tablet with its first pull, and a newer picture the ones that are up to date") {
  ServerWorld world;
  const auto import = [&](const std::string& taken_at) {
    const nlohmann::json item{
        {"code", "M-1"}, {"name", {{"zh", "角阀"}, {"en", "Angle valve"}}}, {"unit", "pc"}, {"on_hand", "12"}};
    CHECK(world
              .office("POST", "/v1/dispatch/import",
                      {{"stock", {{"taken_at", taken_at}, {"items", nlohmann::json::array({item})}}}})
              .status == 200);
  };
  world.import_orders({"A-1", "A-2", "A-3"}, "li");
  TestTablet early(world, "li");
  early.pull();
  CHECK_FALSE(early.stock);
  import("2026-09-16T18:00:00+08:00");
  TestTablet late(world, "li");
  late.pull(1);
  REQUIRE(late.stock);
  early.pull();
  REQUIRE(early.stock);
  CHECK(early.stock->items[0].name.zh == "角阀");
  import("2026-09-17T18:00:00+08:00");
  import("2026-09-18T18:00:00+08:00");
  early.pull();
  CHECK(only<RemoteStock>(early.last_changes).size() == 1);  // the newest alone, once
  CHECK(to_rfc3339(early.stock->taken_at) == "2026-09-18T10:00:00Z");
  early.pull();
  CHECK(only<RemoteStock>(early.last_changes).empty());
}
