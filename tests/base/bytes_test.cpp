#include "core/base/bytes.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {
std::string base64(std::string_view text) { return to_base64(as_bytes(text)); }
}  // namespace

TEST_CASE("base64 is RFC 4648's, with padding") {
  CHECK(base64("") == "");
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo") == "Zm9v");
  CHECK(base64("foob") == "Zm9vYg==");
  CHECK(base64("fooba") == "Zm9vYmE=");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(as_text(value_of(from_base64("Zm9vYmE="))) == "fooba");
  CHECK(value_of(from_base64("")).empty());
}

TEST_CASE("damaged base64 is refused") {
  for (const char* text : {"Zg", "Zg=", "Zg===", "Z", "Zm9v!", "Zm9v ", "Zh==", "Zm9-"}) {
    INFO(text);
    CHECK(full_refusal(from_base64(text)) == "usage base64.malformed");
  }
}

TEST_CASE("hexadecimal digits are read in either case and written in lower case") {
  CHECK(to_hex(value_of(from_hex("00fFA5"))) == "00ffa5");
  CHECK(value_of(from_hex("")).empty());
  CHECK(to_hex({}) == "");
  for (const char* text : {"0", "0g", "00 11", "0x00", "001"}) {
    INFO(text);
    CHECK(full_refusal(from_hex(text)) == "usage hex.malformed");
  }
}

TEST_CASE("only well-formed UTF-8 passes") {
  for (const char* text :
       {"", "ascii", "墙面裂缝", "café", "\xF0\x9F\x94\xA7", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF", "\x7F"})
    CHECK(is_utf8(text));
  for (const char* text :
       {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE5\xA2", "\xE5\xA2x", "a\xC3"}) {
    INFO(to_hex(as_bytes(text)));
    CHECK_FALSE(is_utf8(text));
  }
}
