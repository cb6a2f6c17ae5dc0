#include "core/journal/event_codec.h"

#include <nlohmann/json.hpp>
#include <set>

#include "core/journal/journal_entry.h"
#include "core/journal/state_codec.h"
#include "tests/support/catch.h"
#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

Event note() {
  Event event;
  event.header.id = numbered<EventId>(1);
  event.header.order = OrderId{"WO-1"};
  event.header.device = numbered<DeviceId>(2);
  event.header.seq = DeviceSeq{5};
  event.header.actor = PersonId{"li.wei"};
  event.header.at = {at_time("2026-11-21T08:00:00Z"), 1000, "boot-1"};
  event.header.server_offset_ms = -250;
  event.body = NoteAdded{"水阀在楼道"};
  return event;
}

nlohmann::json json_of(const Event& event) { return nlohmann::json::parse(value_of(event_text(event))); }

}  // namespace

TEST_CASE("an event's text is stable: stored journals are read forever") {
  const auto entry = value_of(seal_entry(note()));
  CHECK(entry.text ==
        "{\"actor\":\"li.wei\",\"at\":{\"boot\":\"boot-1\",\"mono\":1000,\"wall\":1795248000000},\"body\":{\"text\":"
        "\"水阀在楼道\"},"
        "\"device\":\"00020000-0000-7000-8000-000000000000\",\"id\":\"00010000-0000-7000-8000-000000000000\",\"kind\":"
        "\"note.added\","
        "\"offset_ms\":-250,\"order\":\"WO-1\",\"prev\":"
        "\"0000000000000000000000000000000000000000000000000000000000000000\","
        "\"role\":\"technician\",\"seq\":5,\"v\":1}");
  CHECK(entry.hash == sha256(entry.text));
}

TEST_CASE("every kind has a name of its own") {
  const auto names = []<std::size_t... Index>(std::index_sequence<Index...>) {
    return std::set<std::string_view>{kind_of(EventBody(std::in_place_index<Index + 1>))...};
  }
  (std::make_index_sequence<std::variant_size_v<EventBody> - 1>());
  CHECK(names.size() == std::variant_size_v<EventBody> - 1);
  CHECK(kind_of(StatusChanged{}) == "order.status");
  CHECK(kind_of(PhotoTaken{}) == "photo.taken");
  CHECK(kind_of(ConflictResolved{}) == "conflict.resolved");
}

TEST_CASE("an event that lacks something is refused with the place") {
  const std::vector<std::pair<std::string, std::string>> faults{
      {"/id", "/id"},       {"/order", "/order"}, {"/device", "/device"}, {"/seq", "/seq"},
      {"/actor", "/actor"}, {"/role", "/role"},   {"/at", "/at"},         {"/at/wall", "/at/wall"},
      {"/prev", "/prev"},   {"/kind", "kind"},    {"/v", "version"},      {"/body", "body"}};
  for (const auto& [pointer, named] : faults) {
    nlohmann::json object = json_of(note());
    const nlohmann::json::json_pointer place(pointer);
    object.at(place.parent_pointer()).erase(place.back());
    INFO(pointer);
    const auto read = event_from_json(object);
    REQUIRE_FALSE(read);
    CHECK(full_refusal(read) == "usage record.malformed");
    CHECK(read.error().message.find(named) != std::string::npos);
  }
}

TEST_CASE("a known kind whose body does not read names the field") {
  nlohmann::json object = json_of(note());
  object["kind"] = "answer.given";
  object["body"] = {{"item", "a b"}, {"value", "1"}};
  const auto read = event_from_json(object);
  REQUIRE_FALSE(read);
  CHECK(read.error().message.find("/item") != std::string::npos);
  object["body"] = {{"item", "x"}, {"value", 1}};
  CHECK(event_from_json(object).error().message.find("/value must be a text") != std::string::npos);
}

TEST_CASE("numbers beyond their field's range are refused, not wrapped around") {
  nlohmann::json object = json_of(note());
  object["seq"] = 18'446'744'073'709'551'615ULL;
  CHECK(refusal(event_from_json(object)) == "record.malformed");
  object["seq"] = 0;
  CHECK(refusal(event_from_json(object)) == "record.malformed");
  object = json_of(note());
  object["kind"] = "signoff.made";
  object["body"] = {{"outcome", "signed"}, {"rating", 5'000'000'000}};
  CHECK(refusal(event_from_json(object)) == "record.malformed");
}

TEST_CASE("anything but an object is no event and no state") {
  for (const char* text : {"null", "[]", "1", "\"x\"", "{}"}) {
    CHECK(refusal(read_entry(std::string_view(text))) == "record.malformed");
    CHECK(refusal(read_state(text)) == "record.malformed");
  }
}
