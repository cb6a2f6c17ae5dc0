#include "core/usecases/orders.h"

#include "tests/support/tablet_world.h"

using namespace siteproof;
using std::chrono::days;

namespace {

const HouseholdId home_id{"H-1"};

HouseholdFile home_file() {
  HouseholdFile file;
  file.household.id = home_id;
  file.household.address = {"云杉花园", "3栋", "2单元", "1202室"};
  file.household.owner = {"王芳", "13800000000"};
  file.household.handover = "2025-03-01";
  file.household.flags = {"vip", "elderly"};
  file.household.preferences = {"ring twice"};
  file.household.documents = {{"Handover protocol", "drawer 4"}};
  return file;
}

HouseholdLine repaired(const std::string& id, const char* finished_at) {
  HouseholdLine line;
  line.order = OrderId{id};
  line.title = "leak";
  line.status = OrderStatus::closed;
  line.reported_at = at_time(finished_at) + -days(1);
  line.finished_at = at_time(finished_at);
  line.place = "厨房";
  return line;
}

constexpr const char* with_warranty = R"json({"id": "guarded", "version": 1, "title": {"zh": "表", "en": "Form"},
  "utc_offset_minutes": 480, "warranty": {"pipes": {"title": {"zh": "管道", "en": "Pipes"}, "months": 24}},
  "sections": [{"id": "s", "stage": "survey", "title": {"zh": "勘查", "en": "Survey"}, "items": [
    {"id": "remark", "kind": "text", "title": {"zh": "备注", "en": "Remark"}}]}]})json";
constexpr const char* newer_without = R"json({"id": "plain", "version": 7, "title": {"zh": "表", "en": "Form"},
  "sections": [{"id": "s", "stage": "survey", "title": {"zh": "勘查", "en": "Survey"}, "items": [
    {"id": "remark", "kind": "text", "title": {"zh": "备注", "en": "Remark"}}]}]})json";

HomeHistory home(TabletWorld& world) { return value_of(Orders(world.tablet()).home(home_id)); }

}  // namespace

TEST_CASE("a defect that came back within its guarantee is marked with the repair that did not last") {
  TabletWorld world;
  HouseholdFile file = home_file();
  file.lines = {repaired("WO-old", "2026-10-01T08:00:00Z"), repaired("WO-older", "2025-10-01T08:00:00Z")};
  world.server.add_household(file);
  const OrderId id = world.new_order();  // the kitchen, reported on 21 November
  const HomeHistory history = home(world);
  REQUIRE(history.visits.size() == 3);
  CHECK(history.visits[0].line.order == id);
  CHECK(history.visits[0].came_back_from == std::vector<OrderId>{OrderId{"WO-old"}});
  CHECK(history.visits[1].came_back_from.empty());  // half a year had passed
  CHECK(history.first_time_fix == Share{1, 2});
}

TEST_CASE("an order that was reopened on this tablet counts against first-time fix before the file says so") {
  TabletWorld world;
  world.server.add_household(home_file());
  const OrderId id = world.new_order();
  const auto step = [&](OrderStatus to, std::string reason) {
    world.server.office(id, StatusChanged{to, world.server.order(id).status.by, std::move(reason)});
  };
  step(OrderStatus::signed_off, "");
  world.sync();
  CHECK(home(world).first_time_fix == Share{1, 1});
  step(OrderStatus::assigned, "it drips again");
  world.sync();
  const HomeHistory history = home(world);
  CHECK(history.visits.at(0).came_back_from == std::vector<OrderId>{id});
  CHECK(history.first_time_fix == Share{0, 1});
}

TEST_CASE("the home's parts show until when they are covered, as the newest template with warranties has it") {
  TabletWorld world;
  world.server.add_template(small_template_text());
  world.server.add_template(with_warranty);
  world.server.add_template(newer_without);
  world.server.add_household(home_file());
  static_cast<void>(world.new_order("WO-1"));
  world.sync();
  const HomeHistory history = home(world);
  REQUIRE(history.warranty.size() == 1);
  CHECK(history.warranty[0].title.en == "Pipes");
  CHECK(history.warranty[0].cover.state == Warranty::in);
  REQUIRE(history.warranty[0].cover.until.has_value());
  CHECK(write_date(*history.warranty[0].cover.until) == "2027-02-28");
}

TEST_CASE(
    "flags, preferences and documents are there offline, and only while an order of the home is the technician's") {
  TabletWorld world;
  world.server.add_household(home_file());
  const OrderId id = world.new_order();
  HomeHistory history = home(world);
  CHECK(history.owner == OwnerData::shown);
  CHECK(history.household.flags == std::vector<std::string>{"vip", "elderly"});
  CHECK(history.household.preferences == std::vector<std::string>{"ring twice"});
  REQUIRE(history.household.documents.size() == 1);

  world.server.office(id, AssignmentSet{PersonId{"wu"}, world.server.order(id).technician.by, ""});
  world.sync();
  history = home(world);
  CHECK(history.owner == OwnerData::out_of_scope);
  CHECK(history.household.owner == Contact{});
  CHECK(history.household.flags.empty());
  CHECK(history.household.preferences.empty());
  CHECK(history.household.documents.empty());
  CHECK(history.household.address.room == "1202室");
  CHECK(value_of(Orders(world.tablet()).household(id)).household.owner == Contact{});
  const auto found = value_of(Orders(world.tablet()).find_homes("1202", 5));
  REQUIRE(found.size() == 1);
  CHECK(found[0].owner.empty());
}
