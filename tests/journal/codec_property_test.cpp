#include <nlohmann/json.hpp>

#include "core/journal/event_codec.h"
#include "core/journal/journal_entry.h"
#include "core/journal/state_codec.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"

using namespace siteproof;

TEST_CASE("every kind of event is written and read alike") {
  for (std::size_t kind = 1; kind < std::variant_size_v<EventBody>; ++kind) {
    property("alternative " + std::to_string(kind), [kind] {
      const Event event{any::header(), any::body(kind)};
      RC_ASSERT(event.body.index() == kind);
      const auto sealed = seal_entry(event);
      RC_ASSERT(sealed.has_value());
      const auto read = read_entry(std::string_view(sealed->text));
      RC_ASSERT(read.has_value());
      RC_ASSERT(read->event == event);
      RC_ASSERT(read->text == sealed->text);
      RC_ASSERT(read->hash == sealed->hash);
    });
  }
}

TEST_CASE("what a newer program wrote survives byte for byte") {
  property("fields, kinds and versions that are not known are kept", [] {
    nlohmann::json object = nlohmann::json::parse(*event_text(any::event()));
    const int what = *rc::gen::inRange(0, 4);
    if (what == 0) object["kind"] = "drone.flown";
    if (what == 1) object["v"] = 2 + *rc::gen::inRange(0, 100);
    if (what == 2) object["body"]["zz_new"] = any::text();
    if (what == 3) object["zz_" + any::name()] = {{"deep", {1, true, any::text()}}};
    const std::string text = object.dump();
    const auto read = read_entry(std::string_view(text));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->text == text);
    RC_ASSERT(read->hash == sha256(text));
    RC_ASSERT(std::holds_alternative<UnknownBody>(read->event.body) == (what < 2));
  });
}

TEST_CASE("damaged events are refused, never misread") {
  property("a field removed or replaced gives a refusal or another event of the same text", [] {
    nlohmann::json object = nlohmann::json::parse(*event_text(any::event()));
    const std::vector<std::string> keys{"id",   "order", "kind",      "v",        "device", "seq", "actor",
                                        "role", "at",    "offset_ms", "position", "prev",   "body"};
    const std::string key = *rc::gen::elementOf(keys);
    const std::vector<nlohmann::json> strange{nullptr,
                                              true,
                                              -1,
                                              7,
                                              "",
                                              "x",
                                              nlohmann::json::array(),
                                              nlohmann::json::object(),
                                              18'446'744'073'709'551'615ULL,
                                              9'007'199'254'740'991,
                                              0.5};
    object[key] = *rc::gen::elementOf(strange);
    const auto read = read_entry(object);
    if (read) {
      RC_ASSERT(read->text == object.dump());
      RC_ASSERT(read_entry(std::string_view(read->text))->event == read->event);
    } else {
      RC_ASSERT(read.error().kind == ErrorKind::usage);
    }
  });
}

TEST_CASE("states are written and read alike") {
  property("order state", [] {
    const OrderState state = any::state();
    const auto text = state_text(state);
    RC_ASSERT(text.has_value());
    RC_ASSERT(text->digest == sha256(text->text));
    const auto read = read_state(text->text);
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == state);
    RC_ASSERT(state_text(*read)->text == text->text);
  });
  property("household file", [] {
    const HouseholdFile file = any::household_file();
    RC_ASSERT(household_file_from_json(nlohmann::json::parse(*household_file_text(file))) == file);
    RC_ASSERT(household_from_json(nlohmann::json::parse(*household_text(file.household))) == file.household);
  });
}
