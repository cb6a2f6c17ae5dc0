#include "core/rules/patrol_route.h"

#include <fmt/core.h>

#include <algorithm>

#include "tests/rules/shipped_forms.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

struct Walked {
  explicit Walked(const char* name) : form(shipped_form(name)) {}
  [[nodiscard]] PatrolRoute route(const std::vector<ItemId>& raised = {}) const {
    return patrol_route(Form(order.state, form), raised);
  }
  [[nodiscard]] RouteStop stop(std::string_view english, const std::vector<ItemId>& raised = {}) const {
    const PatrolRoute all = route(raised);
    const auto found = std::find_if(all.stops.begin(), all.stops.end(),
                                    [&](const RouteStop& stop) { return stop.title.en == english; });
    CAPTURE(std::string(english));
    REQUIRE(found != all.stops.end());
    return *found;
  }

  OrderMaker order;
  const ChecklistTemplate& form;
};

std::vector<std::string> titles(const PatrolRoute& route) {
  std::vector<std::string> out;
  for (const RouteStop& stop : route.stops) out.push_back(stop.title.en);
  return out;
}

}  // namespace

TEST_CASE("route: the stops are the table's rows and the sections, in the form's order") {
  const PatrolRoute route = Walked("patrol_quarterly").route();
  CHECK(titles(route) == std::vector<std::string>{
                             "Route", "Fire alarm and control panel", "Hydrants, each floor flushed",
                             "Fire doors and closers", "Exit signs", "Smoke and air fans", "Lift recall in fire",
                             "Doors unlock without power", "Facade and air-conditioner ledges",
                             "Water tanks clean and locked", "Smoke alarms", "Emergency lighting", "Findings", "End"});
  CHECK(route.stops[1].section.en == "Stops");
  CHECK(route.done == 0);
  REQUIRE(route.next() != nullptr);
  CHECK(route.next()->title.en == "Route");
  CHECK(route.next()->open->id() == ItemId{"route"});
}

TEST_CASE("route: a stop is finished when all it demands is there, and the next one is the first that is not") {
  Walked patrol("patrol_quarterly");
  patrol.order.answer("route", "1").answer("begun_at", "2026-11-22T08:00:00Z");
  patrol.order.answer("stops.panel.stop_result", "normal");
  CHECK(patrol.stop("Route").finished());
  const RouteStop panel = patrol.stop("Fire alarm and control panel");
  CHECK(panel.total == 1);
  CHECK(panel.done == 1);
  CHECK(patrol.route().next()->title.en == "Hydrants, each floor flushed");
  patrol.order.answer("stops.panel.stop_result", "defect");
  const RouteStop bad = patrol.stop("Fire alarm and control panel");
  CHECK(bad.total == 3);
  CHECK(bad.done == 1);
  CHECK(bad.open->id() == ItemId{"stops.panel.stop_photo"});
  CHECK(bad.findings == 1);
  CHECK(patrol.route().next()->title.en == "Fire alarm and control panel");
}

TEST_CASE("route: rows that people add are stops of their own, called by their first words") {
  Walked patrol("patrol_quarterly");
  patrol.order.answer("smoke_zone.a", "added").answer("smoke_zone.b", "added");
  patrol.order.answer("smoke_zone.b.zone_name", "3栋 5层");
  const auto all = titles(patrol.route());
  CHECK(std::count(all.begin(), all.end(), "Zones 1") == 1);
  CHECK(std::count(all.begin(), all.end(), "Zones 2 · 3栋 5层") == 1);
  CHECK(std::count(all.begin(), all.end(), "Smoke alarms") == 1);
}

TEST_CASE("route: findings and the orders raised from them are counted where they were written down") {
  Walked patrol("patrol_quarterly");
  patrol.order.answer("other_findings", "yes");
  for (const char* row : {"a", "b"}) {
    const std::string path = fmt::format("finding.{}", row);
    patrol.order.answer(path, "added").answer(path + ".finding_trade", "fire").answer(path + ".raise_fire", "yes");
  }
  const std::vector<ItemId> raised{ItemId{"finding.b.raise_fire"}};
  const RouteStop findings = patrol.stop("Findings", raised);
  CHECK(findings.findings == 2);
  CHECK(findings.raised == 1);
  CHECK(patrol.route(raised).findings == 2);
  CHECK(patrol.route(raised).raised == 1);
}

TEST_CASE("route: a handover inspection is walked room by room, each with its defects") {
  Walked handover("handover_inspection");
  handover.order.answer("room.r1", "added").answer("room.r1.room_name", "master");
  handover.order.answer("room.r1.defect.d1", "added").answer("room.r1.defect.d1.defect_kind", "crack");
  handover.order.answer("room.r1.defect.d1.raise_crack", "yes");
  const RouteStop room = handover.stop("Rooms 1 · Main bedroom", {ItemId{"room.r1.defect.d1.raise_crack"}});
  CHECK(room.findings == 1);
  CHECK(room.raised == 1);
  CHECK_FALSE(room.finished());
}

TEST_CASE("route: what a scripted technician has walked to the end has no next stop") {
  for (const char* name : {"patrol_monthly", "patrol_quarterly", "patrol_half_yearly", "handover_inspection"}) {
    CAPTURE(name);
    ScriptedTechnician technician(shipped_form(name), ScriptedTechnician::in_order);
    technician.work();
    const PatrolRoute route = patrol_route(Form(technician.order.state, shipped_form(name)), {});
    CHECK(route.next() == nullptr);
    CHECK(route.done == route.total);
    CHECK(route.total > 0);
  }
}

TEST_CASE("route: a hundred stops are a hundred, in order") {
  std::string rows;
  for (int i = 0; i < 100; ++i) {
    rows +=
        fmt::format(R"({}{{"id": "s{}", "title": {{"zh": "站 {}", "en": "Stop {}"}}}})", i == 0 ? "" : ",", i, i, i);
  }
  const ChecklistTemplate form = template_from(
      R"({"id": "long", "version": 1, "workflow": "inspection", "title": {"zh": "巡", "en": "Round"}, "sections": [
        {"id": "stops", "stage": "acceptance", "title": {"zh": "站", "en": "Stops"}, "items": [
          {"id": "stops", "kind": "table", "title": {"zh": "站", "en": "Stops"}, "rows": [)" +
      rows + R"(], "items": [
            {"id": "fine", "kind": "yes_no", "required": true, "title": {"zh": "正常", "en": "In order"}}]}]}]})");
  OrderMaker order;
  for (int i = 0; i < 40; ++i) order.answer(fmt::format("stops.s{}.fine", i), "yes");
  const PatrolRoute route = patrol_route(Form(order.state, form), {});
  REQUIRE(route.stops.size() == 100);
  CHECK(route.total == 100);
  CHECK(route.done == 40);
  CHECK(route.next()->title.en == "Stop 40");
}
