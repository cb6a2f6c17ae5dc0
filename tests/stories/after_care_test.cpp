#include <algorithm>
#include <fstream>

#include "tests/stories/estate.h"

// Section 9: what the office does after the visit, and what stays of it.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;

namespace {

/// The calls that an order is owed: each name with its hours after the closing.
std::vector<std::pair<std::string, std::int64_t>> owed(Estate& estate, const OrderId& id, UtcTime closed) {
  std::vector<std::pair<std::string, std::int64_t>> out;
  for (const json& due : estate.due("call-backs")) {
    if (due["order"] != id.str()) continue;
    out.emplace_back(due["which"], (due["due_at"].get<std::int64_t>() - closed.ms) / 3'600'000);
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return out;
}
using Owed = std::vector<std::pair<std::string, std::int64_t>>;

json good_answers() {
  json out = json::array();
  for (const auto& [item, value] : std::vector<std::pair<const char*, const char*>>{{"reached", "yes"},
                                                                                    {"speaker", "owner"},
                                                                                    {"solved", "yes"},
                                                                                    {"punctual", "yes"},
                                                                                    {"manner", "good"},
                                                                                    {"quality", "good"},
                                                                                    {"tidy", "fair"},
                                                                                    {"stars", "4"},
                                                                                    {"suggestions", "早点打电话"}})
    out.push_back({{"item", item}, {"value", value}});
  return out;
}

/// A leak of that class, repaired, signed off and closed.
OrderId finished(Estate& estate, Technician& chen, const std::string& id, const json& more = json::object(),
                 int stars = 5) {
  const OrderId order = estate.report(id, "leak", more);
  chen.sync();
  chen.mends_leak(order);
  chen.signs_off(order, stars);
  chen.sync();
  CHECK(estate.desk(order, "close", {{"reason", ""}}) == "200");
  return order;
}

std::int64_t due_hours(Estate& estate, const char* step, UtcTime received) {
  for (const json& due : estate.due("complaints")) {
    if (due["step"] == step) return (due["due_at"].get<std::int64_t>() - received.ms) / 3'600'000;
  }
  return -1;
}

}  // namespace

TEST_CASE(
    "section 9: every order is called back within 24 h, again after 3 or 7 days, at 30 days, major works at two "
    "months") {
  Estate estate({"leak", "call_back"});
  Technician chen(estate, chen_wei);
  const OrderId ordinary = finished(estate, chen, "WO-1"),
                major = finished(estate, chen, "WO-2", {{"class", "alteration"}}),
                urgent = finished(estate, chen, "WO-3", {{"class", "emergency"}});
  const UtcTime closed = estate.now();
  CHECK(owed(estate, ordinary, closed) == Owed{{"first", 24}, {"second", 72}, {"month", 720}});
  CHECK(owed(estate, major, closed) ==
        Owed{{"first", 24}, {"second_major", 168}, {"month", 720}, {"two_months", 1440}});
  CHECK(owed(estate, urgent, closed).front() == std::pair<std::string, std::int64_t>("first", 24));
  estate.pass(24h + 1min);
  for (const json& due : estate.due("call-backs")) CHECK((due["colour"] == "red") == (due["which"] == "first"));
}

TEST_CASE("section 9: the owner is asked whether it is solved, of manner, quality, tidiness, suggestions and stars") {
  Estate estate({"leak", "call_back"});
  Technician chen(estate, chen_wei);
  const OrderId id = finished(estate, chen, "WO-1");
  json call{{"which", "first"}, {"reached", true}, {"solved", true}, {"stars", 4}};
  for (const char* question : {"solved", "manner", "quality", "tidy", "stars"}) {
    CAPTURE(question);
    json answers = good_answers();
    answers.erase(
        std::find_if(answers.begin(), answers.end(), [&](const json& one) { return one["item"] == question; }));
    call["answers"] = answers;
    CHECK(estate.desk(id, "call-back", call) == "call_back.unanswered");
  }
  call["answers"] = good_answers();
  json six = call;
  six["stars"] = 6;
  CHECK(estate.desk(id, "call-back", six) == "call_back.stars");
  json unsaid = call;
  unsaid.erase("solved");
  CHECK(estate.desk(id, "call-back", unsaid) == "call_back.solved");
  CHECK(estate.desk(id, "call-back", call) == "200");
  chen.sync();
  const OrderState order = chen.order(id);
  REQUIRE(order.call_backs.size() == 1);
  CHECK(order.call_backs[0].stars == 4);
  CHECK(order.forms.at(0).purpose == "call_back.first");
  CHECK(order.answers.at(ItemId{order.forms[0].id.str() + ".suggestions"}).back().value == "早点打电话");
}

TEST_CASE("section 9: a complaint is taken in within the hour, its facts found within a day, answered by its grade") {
  Estate estate({"leak", "call_back"});
  Technician chen(estate, chen_wei);
  for (const auto& [grade, hours] : {std::pair{1, 24}, {2, 48}, {3, 72}}) {
    CAPTURE(grade);
    const OrderId id = finished(estate, chen, "WO-" + std::to_string(grade));
    const UtcTime received = estate.now();
    const HttpAnswer taken = estate.world.office("POST", "/v1/dispatch/orders/" + id.str() + "/complaints",
                                                 {{"text", "地板划坏了"}, {"from", "王芳"}});
    REQUIRE(taken.status == 200);
    const std::string path = "complaints/" + taken.json()["complaint"].get<std::string>();
    CHECK(due_hours(estate, "grade", received) == 1);
    CHECK(due_hours(estate, "facts", received) == 24);
    CHECK(due_hours(estate, "answer", received) == 24);  // nobody knows yet that it may take longer
    estate.pass(61min);
    CHECK(estate.due("complaints")[0]["colour"] == "red");
    CHECK(estate.desk(id, path + "/answer", {{"text", "赔偿"}}) == "complaint.grade");
    CHECK(estate.desk(id, path + "/grade", {{"grade", 4}}) == "complaint.grades");
    CHECK(estate.desk(id, path + "/grade", {{"grade", grade}}) == "200");
    CHECK(due_hours(estate, "answer", received) == hours);
    CHECK(estate.desk(id, path + "/answer", {{"text", "赔偿"}}) == "complaint.facts");
    CHECK(estate.desk(id, "archive", {{"reason", "不再联系"}}) == "archive.complaint");
    CHECK(estate.desk(id, path + "/facts", {{"text", "没有铺保护膜"}}) == "200");
    CHECK(estate.desk(id, path + "/answer", {{"text", "已补漆"}}) == "200");
    CHECK(estate.due("complaints").empty());
  }
}

TEST_CASE(
    "section 9: the home's file holds every order with photos, materials and signatures, and reads without a network") {
  Estate estate({"leak", "call_back"});
  estate.home("H-2", "2025-03-01");
  Technician chen(estate, chen_wei);
  const OrderId first = finished(estate, chen, "WO-1");
  estate.pass(1h);
  const OrderId of_a_colleague = estate.report("WO-2", "leak", {{"technician", "li.na"}, {"title", "水压低"}});
  const OrderId elsewhere = estate.report("WO-3", "leak", {{"household", "H-2"}});
  estate.pass(24h);
  const OrderId today = estate.report("WO-4", "leak", {{"title", "又渗水"}});
  chen.sync();
  must(chen.visit().use_part(today, {ItemId{"TAPE-PTFE"}, decimal("1"), "pc", "B7"}));

  // From here on nothing is fetched: he stands in front of the door.
  const HouseholdFile file = value_of(Orders(chen.tablet()).household(today));
  CHECK(file.household.owner.name == "王芳");
  std::vector<OrderId> lines;
  for (const HouseholdLine& line : file.lines) lines.push_back(line.order);
  REQUIRE(lines == std::vector{today, of_a_colleague, first});
  CHECK(std::find(lines.begin(), lines.end(), elsewhere) == lines.end());
  const HomeHistory home = value_of(Orders(chen.tablet()).home(HouseholdId{"H-1"}));
  REQUIRE(home.visits.size() == 3);
  CHECK(home.visits[0].parts.at(0).batch == "B7");
  CHECK_FALSE(home.visits[1].on_tablet);
  CHECK(home.visits[2].line.photos == 7);
  REQUIRE(home.visits[2].sign_off);
  CHECK(home.visits[2].sign_off->name == "王芳");
  CHECK(home.visits[2].done == "接头老化，更换管件，约一小时");
  CHECK(value_of(Photos(chen.tablet()).list(first)).size() == 7);
}

TEST_CASE("section 9: the month's figures stand beside their targets, by technician and by contractor") {
  Estate estate({"leak", "call_back"});
  estate.supervise("POST", "/v1/dispatch/technicians/chen.wei",
                   {{"skills", json::array()}, {"contractor", "顺修公司"}});
  Technician chen(estate, chen_wei);
  const json by_noon{{"appointment", "2026-11-23T12:00:00+08:00"}};
  const OrderId good = finished(estate, chen, "WO-1", by_noon, 5), back = finished(estate, chen, "WO-2", by_noon, 4);
  // The third takes two visits, and the second is late.
  const OrderId twice = estate.report("WO-3", "leak", by_noon);
  chen.sync();
  chen.goes(twice, {S::accepted, S::on_site});
  must(chen.visit().suspend(twice, S::waiting_material, "缺管件"));
  estate.until("2026-11-23T12:01:00+08:00");
  must(chen.visit().resume(twice));
  must(chen.visit().go(twice, S::accepted, "下午再来"));
  chen.goes(twice, {S::on_site});
  must(chen.visit().take_step(twice, "identity"));
  must(chen.visit().consent(twice, "王芳", "in_person"));
  chen.sync();
  CHECK(estate.desk(back, "reopen", {{"reason", "又滴水"}}) == "200");
  CHECK(estate.desk(good, "call-back", {{"which", "first"}, {"reached", true}, {"solved", true}, {"stars", 3}}) ==
        "200");

  const json figures = estate.supervise("GET", "/v1/dispatch/figures?from=2026-11").json();
  REQUIRE(figures["technicians"].size() == 1);
  const json line = figures["technicians"][0];
  CHECK(line["technician"] == "chen.wei");
  CHECK(line["orders"] == 2);  // the third is not finished
  CHECK(line["first_time_fix"] == "50.0");
  CHECK(line["first_visit"] == "50.0");
  CHECK(line["punctual"] == "100.0");
  CHECK(line["satisfaction"] == "4.00");  // 5, 4 and the call-back's 3
  CHECK(figures["contractors"][0]["contractor"] == "顺修公司");
  CHECK(figures["contractors"][0]["first_time_fix"] == "50.0");
  CHECK(figures["targets"] == json{{"first_time_fix_permille", 850},
                                   {"first_visit_permille", 800},
                                   {"punctual_permille", 1000},
                                   {"satisfaction_hundredths", 450}});

  // Its second arrival is late, and it was not solved at the first visit.
  chen.photographs(twice, Stage::before, 3);
  must(chen.visit().plan(twice, "更换管件", "王芳", std::nullopt));
  chen.fills(twice, {{"first_noticed", "2026-11-22T22:00:00Z"},
                     {"water_state", "damp"},
                     {"moisture", "18"},
                     {"affected_area", "1"},
                     {"leak_source", "pipe_joint"},
                     {"electrics_wet", "no"},
                     {"water_isolated", "yes"},
                     {"power_isolated", "yes"},
                     {"floor_protected", "yes"},
                     {"ladder_safe", "yes"}});
  chen.goes(twice, {S::in_repair});
  chen.photographs(twice, Stage::during, 1);
  chen.fills(twice, {{"repair_method", "replace_fitting"},
                     {"hidden_work_shown", "yes"},
                     {"moisture_after", "9"},
                     {"still_leaking", "no"},
                     {"site_clean", "yes"}});
  chen.photographs_pairs(twice);
  chen.goes(twice, {S::self_checked});
  chen.signs_off(twice, 5);
  chen.sync();
  const json later = estate.supervise("GET", "/v1/dispatch/figures?from=2026-11").json()["technicians"][0];
  CHECK(later["orders"] == 3);
  CHECK(later["first_time_fix"] == "66.6");
  CHECK(later["first_visit"] == "33.3");
  CHECK(later["punctual"] == "66.6");
}
