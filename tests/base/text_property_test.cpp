#include <cstdlib>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "tests/support/property.h"

using namespace siteproof;

namespace {

std::string encoded(char32_t code) {
  std::string out;
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
  return out;
}

}  // namespace

TEST_CASE("every code point's UTF-8 passes and a surrogate's does not") {
  std::int64_t wrong = 0;
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    wrong += is_utf8(encoded(code)) == !surrogate ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("bytes survive being written as text") {
  property("hex and base64 round trip", [](const Bytes& bytes) {
    RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
    RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
  });
  property("an id reads back, in either case", [] {
    Uuid id;
    for (auto& byte : id.bytes) byte = *rc::gen::arbitrary<std::uint8_t>();
    std::string upper = id.str();
    for (char& c : upper) c = static_cast<char>(c >= 'a' && c <= 'f' ? c - 32 : c);
    RC_ASSERT(Uuid::parse(id.str()) == id);
    RC_ASSERT(Uuid::parse(upper) == id);
  });
  property("cutting a text anywhere never passes half a character", [] {
    std::string text;
    const auto codes =
        *rc::gen::container<std::vector<char32_t>>(rc::gen::cast<char32_t>(rc::gen::inRange(0x800, 0xD800)));
    for (const char32_t code : codes) text += encoded(code);
    const auto cut = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    RC_ASSERT(is_utf8(text.substr(0, cut)) == (cut % 3 == 0));
  });
}
