#include <algorithm>
#include <array>

#include "sync/protocol/messages.h"
#include "sync/server/api.h"
#include "tests/server/server_world.h"

using namespace siteproof;

namespace {

struct RouteCase {
  const char* method;
  const char* path;
  bool device;  // else the office's
  bool json;    // reads a JSON body
};
constexpr RouteCase routes[] = {
    {"GET", "/v1/changes", true, false},
    {"POST", "/v1/events", true, true},
    {"POST", "/v1/receipts/query", true, true},
    {"OPTIONS", "/v1/files", true, false},
    {"POST", "/v1/files", true, false},
    {"OPTIONS", "/v1/files/uploads/x", true, false},
    {"HEAD", "/v1/files/uploads/x", true, false},
    {"PATCH", "/v1/files/uploads/x", true, false},
    {"DELETE", "/v1/files/uploads/x", true, false},
    {"POST", "/v1/dispatch/import", false, true},
    {"POST", "/v1/dispatch/import/orders", false, false},
    {"POST", "/v1/dispatch/enrol-codes", false, true},
    {"POST", "/v1/dispatch/orders/A-1/assign", false, true},
    {"POST", "/v1/dispatch/orders/A-1/reschedule", false, true},
    {"POST", "/v1/dispatch/orders/A-1/cancel", false, true},
    {"POST", "/v1/dispatch/orders/A-1/close", false, true},
    {"POST", "/v1/dispatch/orders/A-1/answer-requisition", false, true},
    {"POST", "/v1/dispatch/orders/A-1/quote", false, true},
    {"POST", "/v1/dispatch/orders/A-1/call-back", false, true},
    {"POST", "/v1/dispatch/orders/A-1/archive", false, true},
    {"POST", "/v1/dispatch/orders/A-1/reopen", false, true},
    {"POST", "/v1/dispatch/orders/A-1/complaints", false, true},
    {"POST", "/v1/dispatch/orders/A-1/complaints/01920000-0000-7000-8000-000000000000/grade", false, true},
    {"POST", "/v1/dispatch/orders/A-1/complaints/01920000-0000-7000-8000-000000000000/facts", false, true},
    {"POST", "/v1/dispatch/orders/A-1/complaints/01920000-0000-7000-8000-000000000000/answer", false, true},
    {"GET", "/v1/dispatch/orders/A-1/suggestions", false, false},
    {"GET", "/v1/dispatch/call-backs", false, false},
    {"GET", "/v1/dispatch/complaints", false, false},
    {"GET", "/v1/dispatch/technicians", false, false},
    {"POST", "/v1/dispatch/technicians/li", false, true},
    {"GET", "/v1/dispatch/figures?from=2026-11", false, false},
    {"GET", "/v1/dispatch/webhooks", false, false},
    {"POST", "/v1/dispatch/webhooks", false, true},
    {"DELETE", "/v1/dispatch/webhooks/1", false, false},
    {"GET", "/v1/dispatch/orders/A-1", false, false},
    {"GET", "/v1/dispatch/digest?technician=li", false, false},
    {"GET", "/v1/dispatch/quarantine", false, false},
};

/// Who may do whatever the office may.
std::string admin_of(const ServerWorld& world) {
  return value_of(world.server->make_operator_token(Role::admin, *PersonId::parse("ada")));
}

}  // namespace

TEST_CASE("every route but enrolment refuses a request without a valid token") {
  const ServerWorld world;
  for (const RouteCase& route : routes) {
    INFO(route.method << ' ' << route.path);
    const HttpAnswer none = world.send(route.method, route.path, "");
    CHECK(none.status == 401);
    const HttpAnswer wrong = world.send(route.method, route.path, std::string(64, '0'));
    CHECK(wrong.status == 401);
    if (std::string(route.method) != "HEAD") {
      CHECK(none.code() == "auth.missing");
      CHECK(wrong.code() == "auth.token");
    }
  }
  CHECK(world.send("GET", "/v1/files/" + std::string(64, 'a'), "").status == 401);
  CHECK(world.send("GET", "/anything", "").status == 401);
}

TEST_CASE("a tablet's token opens no office route, and the office's no tablet route") {
  ServerWorld world;
  const TestTablet tablet(world, "li");
  const std::string admin = admin_of(world);
  for (const RouteCase& route : routes) {
    INFO(route.method << ' ' << route.path);
    CHECK(world.send(route.method, route.path, route.device ? admin : tablet.token).status == 403);
  }
}

TEST_CASE("of the office's routes a dispatcher has all but the supervisor's, and a supervisor all but the admin's") {
  const std::map<std::string, Role> from_whom{{"POST /v1/dispatch/orders/*/quote", Role::supervisor},
                                              {"POST /v1/dispatch/technicians/*", Role::supervisor},
                                              {"GET /v1/dispatch/figures", Role::supervisor},
                                              {"GET /v1/dispatch/webhooks", Role::admin},
                                              {"POST /v1/dispatch/webhooks", Role::admin},
                                              {"DELETE /v1/dispatch/webhooks/*", Role::admin}};
  const ServerWorld world;
  const TempFolder folder;
  const auto api = value_of(server::Api::open(folder.path() / "data", world.clock, system_random()));
  constexpr std::array roles{Role::dispatcher, Role::supervisor, Role::admin};
  std::array<std::string, roles.size()> tokens;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    tokens[i] = value_of(world.server->make_operator_token(roles[i], PersonId{"somebody"}));
  }
  std::size_t guarded = 0;
  for (const auto& route : api->router().routes()) {
    if (route.audience != server::Audience::office) continue;
    const auto known = from_whom.find(route.method + ' ' + route.pattern);
    guarded += known != from_whom.end() ? 1u : 0u;
    const Role lowest = known != from_whom.end() ? known->second : Role::dispatcher;
    std::string path = route.pattern;
    for (std::size_t at = path.find('*'); at != std::string::npos; at = path.find('*')) path.replace(at, 1, "1");
    const auto first = std::find(roles.begin(), roles.end(), lowest) - roles.begin();
    for (std::size_t i = 0; i < roles.size(); ++i) {
      INFO(route.method << ' ' << path << " as " << to_string(roles[i]));
      const HttpAnswer answer = world.send(route.method, path, tokens[i]);
      CHECK((answer.status == 403) == (static_cast<std::ptrdiff_t>(i) < first));
    }
  }
  CHECK(guarded == from_whom.size());
}

TEST_CASE("malformed JSON is refused with a sentence at every route") {
  ServerWorld world;
  const TestTablet tablet(world, "li");
  const std::string admin = admin_of(world);
  for (const std::string& bad : {std::string(), std::string("{"), std::string("[1,2"), std::string("\xff\xfe"),
                                 std::string("nul"), std::string(1000, '[')}) {
    for (const RouteCase& route : routes) {
      if (!route.json) continue;
      INFO(route.method << ' ' << route.path << ' ' << bad);
      const HttpAnswer answer = world.send(route.method, route.path, route.device ? tablet.token : admin, bad);
      CHECK(answer.status == 400);
      CHECK(answer.json()["error"]["message"].get<std::string>().size() > 20);
    }
    CHECK(world.send("POST", "/v1/enrol", "", bad).status == 400);
  }
}

TEST_CASE("JSON of another shape is refused at every route") {
  ServerWorld world;
  const TestTablet tablet(world, "li");
  const std::string admin = admin_of(world);
  world.import_orders({"A-1"}, "li");
  for (const std::string bad :
       {"[]", "7", "{\"technician\":7,\"reason\":7,\"at\":7,\"files\":7,\"events\":7,\"orders\":7}", "null"}) {
    for (const RouteCase& route : routes) {
      if (!route.json) continue;
      INFO(route.method << ' ' << route.path << ' ' << bad);
      const HttpAnswer answer = world.send(route.method, route.path, route.device ? tablet.token : admin, bad);
      CHECK(answer.status == 400);
      CHECK_FALSE(answer.code().empty());
    }
  }
}

TEST_CASE("a body over the limit is refused with 413, announced or not") {
  ServerWorld world;
  const TestTablet tablet(world, "li");
  const std::string admin = admin_of(world);
  const std::string large(protocol::request_bytes_max + 1, ' ');
  for (const RouteCase& route : routes) {
    if (!route.json || std::string(route.path) == "/v1/dispatch/import") continue;
    INFO(route.method << ' ' << route.path);
    const HttpAnswer answer = world.send(route.method, route.path, route.device ? tablet.token : admin, large);
    CHECK(answer.status == 413);
    CHECK(answer.code() == "request.too_large");
  }
  CHECK(world.send("POST", "/v1/enrol", "", large).status == 413);
}

TEST_CASE("what is not there answers 404, and a wrong method 405 with what is possible") {
  const ServerWorld world;
  CHECK(world.office("GET", "/v1/nothing").status == 404);
  CHECK(world.office("GET", "/").code() == "route.unknown");
  const HttpAnswer method = world.office("DELETE", "/v1/dispatch/digest");
  CHECK(method.status == 405);
  CHECK(method.headers.at("allow") == "GET");
}

TEST_CASE("tokens stay valid over a restart") {
  ServerWorld world;
  const TestTablet tablet(world, "li");
  world.restart();
  CHECK(world.office("GET", "/v1/dispatch/digest?technician=li").status == 200);
  CHECK(world.send("GET", "/v1/changes", tablet.token).status == 200);
}
