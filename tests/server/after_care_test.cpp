#include "sync/server/server_store.h"
#include "tests/server/server_world.h"

using namespace siteproof;
using nlohmann::json;
using std::chrono::hours;

namespace {

json title(const char* words) { return {{"zh", words}, {"en", words}}; }

/// A questionnaire, and a template that has owners called the next day and after three days.
json templates() {
  const json questions{
      {"id", "call_back"},
      {"version", 1},
      {"title", title("Call")},
      {"sections",
       {{{"id", "a"},
         {"stage", "acceptance"},
         {"title", title("A")},
         {"items",
          {{{"id", "tidy"}, {"kind", "yes_no"}, {"required", true}, {"title", title("Tidy?")}},
           {{"id", "stars"}, {"kind", "number"}, {"min", "1"}, {"max", "5"}, {"title", title("Stars?")}}}}}}}};
  const json leak{{"id", "leak"},
                  {"version", 1},
                  {"title", title("Leak")},
                  {"sections",
                   {{{"id", "a"},
                     {"stage", "survey"},
                     {"title", title("A")},
                     {"items", {{{"id", "seen"}, {"kind", "yes_no"}, {"title", title("Seen?")}}}}}}},
                  {"call_backs",
                   {{{"id", "first"},
                     {"title", title("First")},
                     {"within_hours", 24},
                     {"questions", {{"id", "call_back"}, {"version", 1}}}},
                    {{"id", "second"}, {"title", title("Second")}, {"within_hours", 72}}}},
                  {"complaint_hours", {{"1", 12}}}};
  return json::array({questions, leak});
}

struct ClosedOrder {
  ServerWorld world;
  TestTablet tablet{world, "li"};

  ClosedOrder() {
    json line = world.order_line("A-1", "li");
    line["template"] = {{"id", "leak"}, {"version", 1}};
    const HttpAnswer imported = world.office(
        "POST", "/v1/dispatch/import",
        {{"templates", templates()}, {"households", {ServerWorld::household_line("H-1")}}, {"orders", {line}}});
    INFO(imported.body);
    REQUIRE(imported.status == 200);
    tablet.pull();
    world.clock.advance(hours(1));
    tablet.finish("A-1");
    REQUIRE(post("close", {{"reason", ""}}).status == 200);
  }
  [[nodiscard]] HttpAnswer post(const std::string& deed, const json& body) const {
    return world.office("POST", "/v1/dispatch/orders/A-1/" + deed, body);
  }
  [[nodiscard]] json state() const { return world.office("GET", "/v1/dispatch/orders/A-1").json()["state"]; }
  [[nodiscard]] std::string status() const { return state()["status"]["value"]; }
  [[nodiscard]] json due(const std::string& list) const {
    return world.office("GET", "/v1/dispatch/" + list).json()[list == "call-backs" ? "call_backs" : list];
  }
};

}  // namespace

TEST_CASE("a closed order is due its calls, becomes called back with the first and archived with the last") {
  ClosedOrder order;
  json due = order.due("call-backs");
  REQUIRE(due.size() == 2);
  CHECK(due[0]["which"] == "first");
  CHECK(due[0]["colour"] == "green");
  CHECK(due[0]["contact"]["phone"] == "139");
  CHECK(due[0]["technician"] == "li");
  order.world.clock.advance(hours(25));
  CHECK(order.due("call-backs")[0]["colour"] == "red");

  CHECK(order.post("call-back", {{"which", "first"}, {"reached", false}}).status == 200);
  CHECK(order.status() == "closed");
  CHECK(order.due("call-backs")[0]["attempts"] == 1);
  CHECK(order.post("call-back", {{"which", "first"}, {"reached", true}, {"solved", true}, {"stars", 4}}).status == 200);
  CHECK(order.status() == "called_back");
  CHECK(order.post("call-back", {{"which", "first"}, {"reached", true}, {"solved", true}}).code() == "call_back.done");
  CHECK(order.post("archive", {{"reason", ""}}).code() == "archive.call_backs");
  CHECK(order.post("call-back", {{"which", "second"}, {"reached", true}, {"solved", true}}).status == 200);
  CHECK(order.status() == "archived");
  CHECK(order.due("call-backs").empty());
  order.tablet.pull();  // checks that the tablet's fold comes to the server's digest
  CHECK(order.tablet.at("A-1").call_backs.size() == 3);
}

TEST_CASE("a stored template that cannot be read keeps no record out, and its order's calls are the default policy's") {
  ClosedOrder order;
  const auto store = value_of(
      server::ServerStore::open(order.world.folder.path() / "data", order.world.clock.now().wall, system_random()));
  must(store->write([](Database& database) { return database.run("UPDATE template SET text = '{}'"); }));
  order.tablet.pull();
  CHECK(order.tablet.push(order.tablet.record("A-1", NoteAdded{"left a key"})).verdict == Verdict::accepted);
  const json due = order.due("call-backs");
  REQUIRE(due.size() == 3);
  CHECK(due[2]["which"] == "month");
}

TEST_CASE("the calls of orders that were closed under an older schema are listed too, soonest first") {
  ClosedOrder order;
  order.world.clock.advance(hours(1));
  order.world.import_orders({"A-2"}, "li");
  order.tablet.pull();
  order.tablet.finish("A-2");
  REQUIRE(order.world.office("POST", "/v1/dispatch/orders/A-2/close", {{"reason", ""}}).status == 200);
  const json before = order.due("call-backs");
  CHECK(before.at(0)["order"] == "A-1");
  CHECK(before.at(1)["order"] == "A-2");
  const auto store = value_of(
      server::ServerStore::open(order.world.folder.path() / "data", order.world.clock.now().wall, system_random()));
  must(store->write([](Database& database) {
    return database.run("UPDATE order_state SET next_call_at = 0 WHERE order_id = 'A-2'");
  }));
  CHECK(order.due("call-backs") == before);
}

TEST_CASE("a call-back's questionnaire is a form of the order, checked item by item, whole or not at all") {
  ClosedOrder order;
  const auto call = [&](const json& answers) {
    return order.post("call-back", {{"which", "first"}, {"reached", true}, {"solved", true}, {"answers", answers}});
  };
  const json before = order.state();
  CHECK(call({{{"item", "stars"}, {"value", "4"}}}).code() == "call_back.unanswered");
  CHECK(call({{{"item", "tidy"}, {"value", "maybe"}}}).code() == "answer.choice");
  CHECK(call({{{"item", "tidy"}, {"value", "yes"}}, {{"item", "stars"}, {"value", "9"}}}).code() == "answer.limits");
  CHECK(call({{{"item", "nothing"}, {"value", "x"}}}).code() == "answer.item");
  CHECK(order.state() == before);
  CHECK(call({{{"item", "tidy"}, {"value", "yes"}}, {{"item", "stars"}, {"value", "4"}}}).status == 200);
  const json state = order.state();
  const std::string form = state["call_backs"][0]["form"];
  CHECK(state["forms"][0]["id"] == form);
  CHECK(state["forms"][0]["purpose"] == "call_back.first");
  CHECK(state["answers"][form + ".tidy"].back()["value"] == "yes");
  order.tablet.pull();
}

TEST_CASE("a fault that is not gone takes the order back to its technician, and the home's file says so") {
  ClosedOrder order;
  CHECK(order
            .post("call-back",
                  {{"which", "first"}, {"reached", true}, {"solved", false}, {"stars", 1}, {"note", "still drips"}})
            .status == 200);
  CHECK(order.status() == "assigned");
  CHECK(order.state()["timeline"].back()["reason"] == "call_back.first: still drips");
  order.tablet.pull();
  CHECK(order.tablet.holds("A-1"));
  const HouseholdLine line = order.tablet.households.at("H-1").lines.at(0);
  CHECK(line.reopened == 1);
  CHECK(line.place == "bathroom");
  CHECK(line.finished_at == UtcTime{order.state()["sign_offs"][0]["at"].get<std::int64_t>()});
  CHECK(order.due("call-backs").empty());
}

TEST_CASE("an order without a template gets the default policy's calls") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  tablet.pull();
  tablet.finish("A-1");
  REQUIRE(world.office("POST", "/v1/dispatch/orders/A-1/close", {{"reason", ""}}).status == 200);
  json names = json::array();
  const json list = world.office("GET", "/v1/dispatch/call-backs").json()["call_backs"];
  for (const json& due : list) names.push_back(due["which"]);
  CHECK(names == json{"first", "second", "month"});
}

TEST_CASE("a complaint is taken in, graded, looked into and answered, each in its time") {
  ClosedOrder order;
  CHECK(order.post("complaints", {{"text", " "}, {"from", "Wang"}}).code() == "complaint.text");
  CHECK(
      order.post("complaints", {{"text", "dirty"}, {"from", "Wang"}, {"received_at", "2099-01-01T00:00:00Z"}}).code() ==
      "complaint.received_at");
  const HttpAnswer taken = order.post("complaints", {{"text", "dirty"}, {"from", "Wang"}});
  REQUIRE(taken.status == 200);
  const std::string path = "complaints/" + taken.json()["complaint"].get<std::string>();

  json due = order.due("complaints");
  REQUIRE(due.size() == 3);
  CHECK(due[0]["step"] == "grade");
  const std::int64_t received = order.state()["complaints"][0]["received_at"];
  CHECK(due[0]["due_at"] == received + 3'600'000);
  order.world.clock.advance(hours(2));
  CHECK(order.due("complaints")[0]["colour"] == "red");

  CHECK(order.post(path + "/grade", {{"grade", 4}}).code() == "complaint.grades");
  CHECK(order.post(path + "/answer", {{"text", "sorry"}}).code() == "complaint.grade");
  CHECK(order.post(path + "/grade", {{"grade", 1}}).status == 200);
  due = order.due("complaints");
  REQUIRE(due.size() == 2);
  CHECK(due[0]["step"] == "answer");
  CHECK(due[0]["due_at"] == received + 12 * 3'600'000);  // as the template has it
  CHECK(order.post(path + "/answer", {{"text", "sorry"}}).code() == "complaint.facts");
  CHECK(order.post(path + "/facts", {{"text", "no dust sheet"}}).status == 200);
  CHECK(order.post("archive", {{"reason", "moved away"}}).code() == "archive.complaint");
  CHECK(order.post(path + "/answer", {{"text", "cleaned on Tuesday"}}).status == 200);
  CHECK(order.due("complaints").empty());
  CHECK(order.post(path + "/answer", {{"text", "again"}}).code() == "complaint.answered");
  CHECK(order.post("complaints/" + EventId{}.str() + "/grade", {{"grade", 1}}).status == 404);
  order.tablet.pull();
  CHECK(order.tablet.at("A-1").complaints.at(0).answer == "cleaned on Tuesday");
}

TEST_CASE("a complaint entered by an office clock that runs a little ahead is taken in now") {
  ClosedOrder order;
  const UtcTime now = order.world.clock.now().wall;
  const auto at = [&](std::chrono::minutes ahead) {
    return order.post("complaints", {{"text", "dirty"}, {"from", "Wang"}, {"received_at", to_rfc3339(now + ahead)}});
  };
  CHECK(at(std::chrono::minutes(6)).code() == "complaint.received_at");
  CHECK(at(std::chrono::minutes(4)).status == 200);
  CHECK(order.state()["complaints"][0]["received_at"] == now.ms);
}

TEST_CASE("archiving and reopening by hand need their reasons") {
  ClosedOrder order;
  CHECK(order.post("reopen", {{"reason", ""}}).code() == "reopen.reason");
  CHECK(order.post("reopen", {{"reason", "drips again"}}).status == 200);
  CHECK(order.status() == "assigned");
  CHECK(order.post("reopen", {{"reason", "twice"}}).code() == "reopen.status");
  CHECK(order.post("archive", {{"reason", "x"}}).code() == "workflow.archived");
  order.tablet.pull();
  order.tablet.finish("A-1");
  REQUIRE(order.post("close", {{"reason", ""}}).status == 200);
  CHECK(order.post("archive", {{"reason", "the owner has no telephone"}}).status == 200);
  CHECK(order.state()["timeline"].back()["reason"] == "the owner has no telephone");
}

TEST_CASE("a tablet cannot call its own owners back, nor deal with complaints about its work") {
  ClosedOrder order;
  order.tablet.pull();
  const std::string id = order.post("complaints", {{"text", "dirty"}, {"from", "Wang"}}).json()["complaint"];
  const ComplaintId complaint = value_of(ComplaintId::parse(id));
  for (EventBody body :
       {EventBody(CallBackMade{"first", true, true, 5, std::nullopt, ""}), EventBody(ComplaintGraded{complaint, 1}),
        EventBody(ComplaintFactsFound{complaint, "none"}), EventBody(ComplaintAnswered{complaint, "sorry"})}) {
    CHECK(order.tablet.push(order.tablet.record("A-1", std::move(body))).verdict == Verdict::quarantined);
  }
  CHECK(order.due("call-backs").size() == 2);
  CHECK(order.due("complaints").size() == 3);
  CHECK(order.state()["call_backs"].empty());
}

TEST_CASE("a tablet cannot close, archive or cancel an order, which would spare the owner's call") {
  ClosedOrder order;
  order.tablet.pull();
  const EventId seen = order.tablet.at("A-1").status.by;
  for (const OrderStatus to :
       {OrderStatus::archived, OrderStatus::called_back, OrderStatus::closed, OrderStatus::cancelled}) {
    CHECK(order.tablet.push(order.tablet.record("A-1", StatusChanged{to, seen, ""})).verdict == Verdict::quarantined);
  }
  CHECK(order.status() == "closed");
  CHECK(order.due("call-backs").size() == 2);
}
