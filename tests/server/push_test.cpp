#include "core/journal/canonical_json.h"
#include "core/journal/event_codec.h"
#include "sync/protocol/messages.h"
#include "tests/server/server_world.h"

using namespace siteproof;

namespace {

NoteAdded note(const std::string& text) { return {text}; }

nlohmann::json quarantine(const ServerWorld& world) {
  return world.office("GET", "/v1/dispatch/quarantine").json()["events"];
}

/// The same event, changed as JSON and written down again.
std::string altered(const JournalEntry& entry, const std::function<void(nlohmann::json&)>& change) {
  auto object = nlohmann::json::parse(entry.text);
  change(object);
  return object.dump();
}

}  // namespace

TEST_CASE("a retry gets the first answer again, byte for byte, and nothing twice") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  tablet.pull();
  const EventId seen = tablet.at("A-1").status.by;
  REQUIRE(world.office("POST", "/v1/dispatch/orders/A-1/cancel", {{"reason", "owner away"}}).status == 200);
  const std::vector<std::string> texts{
      tablet.record("A-1", note("one")).text, tablet.record("A-1", StatusChanged{OrderStatus::accepted, seen, ""}).text,
      tablet.record("A-1", note("off"), Sha256{}).text, tablet.record("B-9", note("two")).text};
  const HttpAnswer first = tablet.push_texts(texts);
  const HttpAnswer second = tablet.push_texts(texts);
  CHECK(first.status == 200);
  CHECK(first.body == second.body);
  const auto verdicts = first.json()["verdicts"];
  CHECK(verdicts[0]["verdict"] == "accepted");
  CHECK(verdicts[1]["verdict"] == "conflict");
  CHECK(verdicts[2]["verdict"] == "quarantined");
  CHECK(verdicts[3]["verdict"] == "quarantined");
  CHECK(quarantine(world).size() == 2);
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").json()["state"]["notes"].size() == 1);
}

TEST_CASE("a cursor of another history takes nothing in and sets nothing aside") {
  ServerWorld world;
  ServerWorld other;
  world.import_orders({"A-1"}, "li");
  other.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  TestTablet stranger(other, "li");
  tablet.pull();
  stranger.pull();
  const std::string body = protocol::encode(protocol::PushRequest{{tablet.record("A-1", note("one")).text}});
  const auto push = [&](const std::string& cursor) {
    return world.send("POST", "/v1/events?cursor=" + cursor, tablet.token, body);
  };
  CHECK(push(stranger.cursor).status == 410);
  CHECK(push("x").status == 400);
  CHECK(quarantine(world).empty());
  CHECK(push(tablet.cursor).status == 200);
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").json()["state"]["notes"].size() == 1);
}

TEST_CASE("a record whose number no reader holds exactly is set aside, and the others get their verdicts") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  tablet.pull();
  for (const char* seq : {"9007199254740993", "18446744073709551615", "-3"}) {
    const std::string strange = altered(tablet.record("B-1", note("x")),
                                        [&](nlohmann::json& event) { event["seq"] = nlohmann::json::parse(seq); });
    const HttpAnswer answer = tablet.push_texts({strange, tablet.record("A-1", note("good")).text});
    INFO(seq << answer.body);
    REQUIRE(answer.status == 200);
    const auto verdicts = answer.json()["verdicts"];
    CHECK(verdicts[0]["verdict"] == "quarantined");
    CHECK(verdicts[1]["verdict"] == "accepted");
  }
}

TEST_CASE("a broken chain is set aside, and the lanes of other orders go on") {
  ServerWorld world;
  world.import_orders({"A-1", "A-2"}, "li");
  TestTablet tablet(world, "li");
  const auto broken = tablet.record("A-1", note("lost its predecessor"), sha256("something else"));
  const auto other = tablet.record("A-2", note("other order"));
  const auto next = tablet.record("A-1", note("continues the one set aside"));
  const auto verdicts = tablet.push({broken, other, next});
  CHECK(verdicts[0].verdict == Verdict::quarantined);
  CHECK(verdicts[0].reason.find("does not continue") != std::string::npos);
  CHECK(verdicts[1].verdict == Verdict::accepted);
  CHECK(verdicts[2].verdict == Verdict::accepted);
  REQUIRE(quarantine(world).size() == 1);
  CHECK(quarantine(world)[0]["text"] == broken.text);
  CHECK(quarantine(world)[0]["order"] == "A-1");
}

TEST_CASE("a device number that comes again with other content is set aside") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  const auto first = tablet.record("A-1", note("first"));
  CHECK(tablet.push(first).verdict == Verdict::accepted);
  const std::string again = altered(first, [](auto& e) { e["body"]["text"] = "forged"; });
  const auto answer = tablet.push_texts({again}).json()["verdicts"][0];
  CHECK(answer["verdict"] == "quarantined");
  CHECK(answer["reason"].get<std::string>().find("same number") != std::string::npos);
  CHECK(tablet.push(first).verdict == Verdict::accepted);
}

TEST_CASE("nobody writes in another's name, role or device") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  TestTablet other(world, "mei");
  const auto entry = tablet.record("A-1", note("mine"));
  const std::vector<std::string> forged{altered(entry, [](auto& e) { e["role"] = "dispatcher"; }),
                                        altered(entry, [](auto& e) { e["actor"] = "mei"; }),
                                        altered(entry, [&](auto& e) { e["device"] = other.device.str(); })};
  for (const std::string& text : forged) {
    const auto verdict = tablet.push_texts({text}).json()["verdicts"][0];
    CHECK(verdict["verdict"] == "quarantined");
  }
  CHECK(quarantine(world).size() == 3);
  const auto legitimate = other.record("A-1", note("hers"));
  CHECK(other.push(legitimate).verdict == Verdict::accepted);
}

TEST_CASE("no tablet writes a seal's receipt or timestamp itself") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  const EventId seal = tablet.record("A-1", EvidenceSealed{"manifest", "signature"}).event.header.id;
  for (const EventBody& own_praise :
       {EventBody{SealReceived{seal, {1, {2}, "text", "signature"}}}, EventBody{SealTimestamped{seal, "token"}}}) {
    const auto verdict = tablet.push(tablet.record("A-1", own_praise));
    CHECK(verdict.verdict == Verdict::quarantined);
    CHECK(verdict.reason.find("Only the server") != std::string::npos);
  }
}

TEST_CASE("an event that does not read is kept as it came and blocks nothing") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  const auto bad = tablet.record("A-1", note("x"));
  const std::string text = altered(bad, [](auto& e) { e["body"]["text"] = 7; });
  const std::string fraction = altered(bad, [](auto& e) {
    e["seq"] = 2;
    e["body"]["text"] = 7.5;
  });
  const auto good = tablet.record("A-1", note("after"), sha256(text));
  const auto answer = tablet.push_texts({text, good.text, fraction, "{}", "7"}).json()["verdicts"];
  REQUIRE(answer.size() == 5);
  CHECK(answer[0]["verdict"] == "quarantined");
  CHECK(answer[0]["device_seq"] == 1);
  CHECK(answer[1]["verdict"] == "accepted");
  CHECK(answer[2]["verdict"] == "quarantined");
  CHECK(answer[3]["verdict"] == "quarantined");
  CHECK(answer[4]["verdict"] == "quarantined");
  CHECK(quarantine(world)[0]["text"] == text);
}

TEST_CASE("a kind that this server does not know is kept and forwarded") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  TestTablet second(world, "li");
  second.pull();
  const auto entry = tablet.record("A-1", note("x"));
  const std::string text = altered(entry, [](auto& e) {
    e["kind"] = "drone.flown";
    e["body"] = {{"height_m", 12}};
  });
  CHECK(tablet.push_texts({text}).json()["verdicts"][0]["verdict"] == "accepted");
  second.pull();
  const auto* received = std::get_if<RemoteEvent>(&second.last_changes.at(0));
  REQUIRE(received != nullptr);
  CHECK(received->entry.text == text);
}

TEST_CASE("facts are accepted from a technician who lost the order, also when it is cancelled") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  CHECK(world.office("POST", "/v1/dispatch/orders/A-1/assign", {{"technician", "mei"}}).status == 200);
  CHECK(tablet.push(tablet.record("A-1", note("I was there"))).verdict == Verdict::accepted);
  CHECK(world.office("POST", "/v1/dispatch/orders/A-1/cancel", {{"reason", "sold"}}).status == 200);
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
  CHECK(tablet.push(tablet.record("A-1", photo)).verdict == Verdict::accepted);
  CHECK(tablet.push(tablet.record("A-1", photo)).verdict == Verdict::merged);
  CHECK(world.office("GET", "/v1/dispatch/orders/A-1").json()["state"]["photos"].size() == 1);
}

TEST_CASE("wishes that crossed become a conflict with both values, or merge when they agree") {
  ServerWorld world;
  world.import_orders({"A-1"}, "li");
  TestTablet tablet(world, "li");
  tablet.pull();
  const EventId seen = tablet.at("A-1").appointment.by;
  const UtcTime office_time = *parse_rfc3339("2026-12-01T09:00:00Z");
  const auto crossing = tablet.record("A-1", AppointmentSet{*parse_rfc3339("2026-12-02T09:00:00Z"), seen, ""});
  const auto agreeing = tablet.record("A-1", AppointmentSet{office_time, seen, ""});
  CHECK(world.office("POST", "/v1/dispatch/orders/A-1/reschedule", {{"at", "2026-12-01T09:00:00Z"}}).status == 200);
  const auto verdicts = tablet.push({crossing, agreeing});
  CHECK(verdicts[0].verdict == Verdict::conflict);
  CHECK(verdicts[0].reason.find("2026-12-02T09:00:00Z") != std::string::npos);
  CHECK(verdicts[0].reason.find("2026-12-01T09:00:00Z") != std::string::npos);
  CHECK(verdicts[1].verdict == Verdict::merged);
  const auto seen_by_office = world.office("GET", "/v1/dispatch/orders/A-1").json();
  CHECK(seen_by_office["conflicts"] == 1);
  tablet.pull();
  CHECK(tablet.at("A-1").appointment.value == office_time);
}

TEST_CASE("an order raised on the spot is taken in, once") {
  ServerWorld world;
  TestTablet tablet(world, "li");
  OrderReported report;
  report.intake.household = *HouseholdId::parse("H-7");
  report.intake.title = "Found on the way";
  report.intake.reported_at = world.clock.now().wall;
  report.intake.first_asked = tablet.technician;
  report.technician = tablet.technician;
  const auto first = tablet.record("T-1", report);
  CHECK(tablet.push(first).verdict == Verdict::accepted);
  CHECK(tablet.push(tablet.record("T-1", report)).verdict == Verdict::quarantined);
  tablet.pull();
  CHECK(tablet.at("T-1").intake.title == "Found on the way");
}
