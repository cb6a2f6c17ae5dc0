#include "core/journal/canonical_json.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using nlohmann::json;

namespace {

std::string canonical_of(std::string_view text) {
  const auto value = parse_json(text, "The test");
  if (!value) return refusal(value);
  const auto out = canonical(*value);
  return out ? *out : refusal(out);
}

}  // namespace

TEST_CASE("literals and strings are written as RFC 8785 section 3.2.2 does") {
  // The RFC's own example, without its floating-point numbers.
  CHECK(
      canonical_of(R"({"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]})") ==
      R"({"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"})");
}

TEST_CASE("control characters use the short escapes where there are some, and lower-case digits elsewhere") {
  CHECK(canonical_of(R"(["\u0008\u0009\u000a\u000c\u000d", "\u0000\u001F", "\u007f", "\u2028"])") ==
        "[\"\\b\\t\\n\\f\\r\",\"\\u0000\\u001f\",\"\x7f\",\"\xE2\x80\xA8\"]");
}

TEST_CASE("members are sorted and whitespace goes") {
  CHECK(canonical_of("{ \"peach\" : 1 ,\n \"10\": 2, \"1\": {\"f\": [ ], \"F\": { }}, \"\": 3, \"a\": 4 }") ==
        R"({"":3,"1":{"F":{},"f":[]},"10":2,"a":4,"peach":1})");
}

TEST_CASE("integers keep to what every reader holds exactly") {
  CHECK(canonical_of("[0,-0,9007199254740991,-9007199254740991]") == "[0,0,9007199254740991,-9007199254740991]");
  CHECK(canonical_of("9007199254740992") == "json.not_canonical");
  CHECK(canonical_of("-9007199254740992") == "json.not_canonical");
  CHECK(canonical_of("18446744073709551615") == "json.not_canonical");
  CHECK(canonical_of("99999999999999999999") == "json.not_canonical");
}

TEST_CASE("fractions travel as text: a floating-point number is refused at any depth") {
  CHECK(canonical_of("1.5") == "json.not_canonical");
  CHECK(canonical_of("1.0") == "json.not_canonical");
  CHECK(canonical_of("1e2") == "json.not_canonical");
  CHECK(canonical_of(R"({"a":[{"b":0.1}]})") == "json.not_canonical");
}

TEST_CASE("keys that are not ASCII and text that is not UTF-8 are refused") {
  CHECK(canonical_of(R"({"墙":1})") == "json.not_canonical");
  CHECK(refusal(canonical(json(std::string("\xC3\x28")))) == "json.not_canonical");
  CHECK(refusal(canonical(json::binary({1, 2}))) == "json.not_canonical");
}

TEST_CASE("64 levels are read and written, 65 are refused without a crash") {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  CHECK(canonical_of(nested(64)) == nested(64));
  CHECK(canonical_of(nested(65)) == "json.too_deep");
  CHECK(canonical_of(nested(1'000'000)) == "json.too_deep");
  CHECK(canonical_of("\"" + nested(100) + "\"") == "\"" + nested(100) + "\"");
}

TEST_CASE("what is not JSON is refused in a sentence that names the document") {
  for (const char* text :
       {"", "{", "[1,]", "{\"a\":1,}", "nul", "'a'", "1 2", "{\"a\" 1}", "\"\\ud800\"", "\"\xFF\"", "// x\n1"}) {
    INFO(text);
    CHECK(canonical_of(text) == "json.malformed");
  }
  CHECK(parse_json("{", "The strokes file").error().message.rfind("The strokes file", 0) == 0);
}
