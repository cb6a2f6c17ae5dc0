#include "core/base/bytes.h"

#include <sodium.h>

namespace siteproof {

ByteView as_bytes(std::string_view text) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view as_text(ByteView bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string to_hex(ByteView bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes.data(), bytes.size());
  out.pop_back();
  return out;
}

Result<Bytes> from_hex(std::string_view hex) {
  Bytes out(hex.size() / 2 + 1);  // libsodium wants a place even for nothing
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_hex2bin(out.data(), out.size(), hex.data(), hex.size(), nullptr, &length, &end) != 0 ||
      length * 2 != hex.size()) {
    return fail(ErrorKind::usage, "hex.malformed",
                "Not a hexadecimal number: check for missing or foreign characters.");
  }
  out.resize(length);
  return out;
}

std::string to_base64(ByteView bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();
  return out;
}

Result<Bytes> from_base64(std::string_view text) {
  Bytes out(text.size() / 4 * 3 + 3);
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &length, &end,
                        sodium_base64_VARIANT_ORIGINAL) != 0 ||
      end != text.data() + text.size()) {
    return fail(ErrorKind::usage, "base64.malformed", "Not base64 text: it was cut or altered on the way.");
  }
  out.resize(length);
  return out;
}

bool is_utf8(std::string_view text) noexcept {
  const ByteView bytes = as_bytes(text);
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::uint32_t lead = bytes[at++];
    if (lead < 0x80) continue;
    const int extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() - at < static_cast<std::size_t>(extra)) return false;
    std::uint32_t code = lead & (0x3Fu >> extra);
    for (int i = 0; i < extra; ++i) {
      const std::uint32_t next = bytes[at++];
      if ((next & 0xC0u) != 0x80u) return false;
      code = (code << 6) | (next & 0x3Fu);
    }
    constexpr std::uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    if (code < smallest[extra] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  }
  return true;
}

}  // namespace siteproof
