#include "core/base/ids.h"

#include <fmt/core.h>

#include <algorithm>

namespace siteproof {

std::string Uuid::str() const {
  const std::string hex = to_hex(bytes);
  return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4), hex.substr(16, 4),
                     hex.substr(20));
}

Result<Uuid> Uuid::parse(std::string_view text) {
  const auto malformed = [&] {
    return fail(ErrorKind::usage, "id.malformed",
                fmt::format("\"{}\" is not an id: copy it whole from the list.", text.substr(0, 40)));
  };
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return malformed();
  std::string hex;
  std::copy_if(text.begin(), text.end(), std::back_inserter(hex), [](char c) { return c != '-'; });
  const auto raw_bytes = from_hex(hex);
  if (!raw_bytes || raw_bytes->size() != 16) return malformed();
  return from_bytes(*raw_bytes);
}

Result<Uuid> Uuid::from_bytes(ByteView bytes) {
  Uuid out;
  if (bytes.size() != out.bytes.size()) {
    return fail(ErrorKind::storage, "id.length", "A stored id does not have 16 bytes.");
  }
  std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
  return out;
}

Uuid Uuid::make(UtcTime now, Random& random) {
  Uuid out;
  random.fill(out.bytes);
  for (std::size_t i = 0; i < 6; ++i) {
    out.bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(now.ms) >> (40 - 8 * i));
  }
  out.bytes[6] = static_cast<std::uint8_t>(0x70 | (out.bytes[6] & 0x0F));
  out.bytes[8] = static_cast<std::uint8_t>(0x80 | (out.bytes[8] & 0x3F));
  return out;
}

Status check_name(std::string_view what, std::string_view text, std::size_t length_max) {
  const auto allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-';
  };
  if (text.empty() || text.size() > length_max || text.front() == '.' || text.front() == '-' ||
      !std::all_of(text.begin(), text.end(), allowed)) {
    return fail(ErrorKind::usage, "name.malformed",
                fmt::format("\"{}\" is not a {}: use 1 to {} letters, digits, dots, dashes or underscores.",
                            text.substr(0, 64), what, length_max));
  }
  return {};
}

}  // namespace siteproof
