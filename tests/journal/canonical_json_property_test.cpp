#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/journal/canonical_json.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"

using namespace siteproof;
using nlohmann::json;

namespace {

json any_json(int depth) {
  switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0: return nullptr;
    case 1: return any::flip();
    case 2: return any::whole() * (any::flip() ? 1 : -1);
    case 3:
    case 4: return any::text();
    case 5: {
      json list = json::array();
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) list.push_back(any_json(depth - 1));
      return list;
    }
    default: {
      json object = json::object();
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) object[any::name()] = any_json(depth - 1);
      return object;
    }
  }
}

}  // namespace

TEST_CASE("a value has one canonical text") {
  property("canonical text reads back as the same value and is its own canonical text", [] {
    const json value = any_json(3);
    const auto text = canonical(value);
    RC_ASSERT(text.has_value());
    RC_ASSERT(is_utf8(*text));
    RC_ASSERT(*text == value.dump());  // nlohmann sorts keys and escapes as RFC 8785 does
    const auto read = parse_json(*text, "The text");
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == value);
    RC_ASSERT(canonical(*read) == *text);
    RC_ASSERT(canonical(*parse_json(value.dump(2), "The text")) == *text);
  });
  property("any bytes are read or refused, never worse", [](const std::string& bytes) {
    const auto read = parse_json(bytes, "The text");
    if (read) static_cast<void>(canonical(*read));
  });
}
