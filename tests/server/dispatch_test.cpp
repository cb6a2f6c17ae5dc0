#include "tests/server/server_world.h"

using namespace siteproof;

namespace {

HttpAnswer decide(const ServerWorld& world, const std::string& what, const nlohmann::json& body) {
  return world.office("POST", "/v1/dispatch/orders/A-1/" + what, body);
}
nlohmann::json state(const ServerWorld& world) {
  return world.office("GET", "/v1/dispatch/orders/A-1").json()["state"];
}

}  // namespace

TEST_CASE("the office's decisions are events by name and role, in one chain") {
  ServerWorld world;
  world.import_orders({"A-1"}, "");
  CHECK(state(world)["status"]["value"] == "registered");
  CHECK(decide(world, "assign", {{"technician", "li"}}).status == 200);
  CHECK(state(world)["status"]["value"] == "assigned");
  CHECK(state(world)["technician"]["value"] == "li");
  CHECK(decide(world, "reschedule", {{"at", "2026-12-01T09:00:00+08:00"}, {"reason", "asked for"}}).status == 200);
  CHECK(state(world)["appointment"]["value"] == parse_rfc3339("2026-12-01T01:00:00Z")->ms);
  CHECK(decide(world, "cancel", {{"reason", "owner repaired it"}}).status == 200);
  const auto last = state(world)["timeline"].back();
  CHECK(last["to"] == "cancelled");
  CHECK(last["actor"] == "anna");
  CHECK(last["role"] == "dispatcher");
  CHECK(last["reason"] == "owner repaired it");
}

TEST_CASE("what the trade does not allow is refused in words and changes nothing") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  const auto before = world.office("GET", "/v1/dispatch/orders/A-1").json()["digest"];
  const HttpAnswer close = decide(world, "close", {{"reason", ""}});
  CHECK(close.status == 409);
  CHECK(close.code() == "workflow.closed");
  CHECK(decide(world, "cancel", {{"reason", " "}}).status == 400);
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").json()["digest"] == before);
  CHECK(decide(world, "cancel", {{"reason", "sold"}}).status == 200);
  CHECK(decide(world, "cancel", {{"reason", "again"}}).status == 409);
  CHECK(decide(world, "reschedule", {{"at", "2026-12-01T09:00:00Z"}}).code() == "dispatch.finished");
  CHECK(decide(world, "reschedule", {{"at", "tomorrow"}}).status == 400);
  CHECK(world.office("POST", "/v1/dispatch/orders/Z-9/cancel", {{"reason", "x"}}).status == 404);
  CHECK(world.office("GET", "/v1/dispatch/orders/Z-9").status == 404);
  CHECK(world.office("GET", "/v1/dispatch/orders/%2e%2e").status == 400);
}

TEST_CASE("assigning an order to whoever has it already changes nothing") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  const auto before = world.office("GET", "/v1/dispatch/orders/A-1").json()["digest"];
  const HttpAnswer answer = decide(world, "assign", {{"technician", "li"}});
  CHECK(answer.status == 200);
  CHECK(answer.json()["digest"] == before);
}

TEST_CASE("a requisition is answered once and the tablet hears of it") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  tablet.pull();
  const RequisitionId id = RequisitionId::make(world.clock.now().wall, system_random());
  tablet.push(tablet.record("A-1", RequisitionMade{id, *ItemId::parse("sealant"), *Decimal::parse("2"), "kg", ""}));
  CHECK(decide(world, "answer-requisition", {{"requisition", id.str()}, {"state", "partly"}}).code() ==
        "requisition.quantity");
  CHECK(decide(world, "answer-requisition", {{"requisition", id.str()}, {"state", "substituted"}}).code() ==
        "requisition.substitute");
  CHECK(decide(world, "answer-requisition", {{"requisition", id.str()}, {"state", "requested"}}).status == 400);
  CHECK(decide(world, "answer-requisition",
               {{"requisition", id.str()}, {"state", "partly"}, {"quantity", "1.5"}, {"reason", "stock"}})
            .status == 200);
  CHECK(decide(world, "answer-requisition", {{"requisition", id.str()}, {"state", "granted"}}).code() ==
        "requisition.answered");
  CHECK(decide(world, "answer-requisition", {{"requisition", EventId{}.str()}, {"state", "granted"}}).status == 404);
  tablet.pull();
  CHECK(tablet.at("A-1").requisitions.at(0).state == RequisitionState::partly);
}

TEST_CASE("the office sees which photographs have arrived, and the digest of a technician's orders") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  const PhotoTaken photo{PhotoId::make(world.clock.now().wall, system_random()),
                         sha256("p"),
                         1,
                         Stage::before,
                         "wall",
                         std::nullopt,
                         "a.jpg",
                         "image/jpeg",
                         1,
                         1,
                         1,
                         ""};
  tablet.push(tablet.record("A-1", photo));
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").json()["files"][sha256("p").hex()] == false);
  const auto scope = world.office("GET", "/v1/dispatch/digest?technician=li").json();
  CHECK(scope["orders"] == 1);
  CHECK(world.office("GET", "/v1/dispatch/digest?technician=nobody").json()["orders"] == 0);
  CHECK(world.office("GET", "/v1/dispatch/digest").status == 400);
}
