#include "core/exchange/text_encoding.h"

#include <iconv.h>

#include <array>
#include <cerrno>

namespace siteproof {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

tl::unexpected<Error> unreadable() {
  return fail(ErrorKind::usage, "sheet.encoding",
              "The file is no text in UTF-8 or GB 18030: save it as \"CSV UTF-8\" or as .xlsx.");
}

class Converter {
 public:
  Converter() : handle_(::iconv_open("UTF-8", "GB18030")) {}
  ~Converter() {
    if (usable()) ::iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  Result<std::string> convert(std::string_view text) {
    if (!usable()) {
      return fail(ErrorKind::usage, "sheet.encoding",
                  "This machine cannot read GB 18030: save the file as \"CSV UTF-8\" or as .xlsx.");
    }
    std::string out;
    std::array<char, 16 * 1024> buffer{};
    // iconv's interface is older than const; it does not write to its input.
    char* from = const_cast<char*>(text.data());
    std::size_t from_left = text.size();
    while (from_left > 0) {
      char* to = buffer.data();
      std::size_t to_left = buffer.size();
      const std::size_t converted = ::iconv(handle_, &from, &from_left, &to, &to_left);
      if (converted == static_cast<std::size_t>(-1) && errno != E2BIG) return unreadable();
      out.append(buffer.data(), buffer.size() - to_left);
    }
    return out;
  }

 private:
  [[nodiscard]] bool usable() const { return handle_ != reinterpret_cast<iconv_t>(-1); }
  iconv_t handle_;
};

}  // namespace

Result<std::string> decode_text(ByteView bytes) {
  std::string_view text = as_text(bytes);
  const bool marked = text.substr(0, byte_order_mark.size()) == byte_order_mark;
  if (marked) text.remove_prefix(byte_order_mark.size());
  if (text.find('\0') != std::string_view::npos) return unreadable();
  if (is_utf8(text)) return std::string(text);
  if (marked) return unreadable();
  return Converter().convert(text);
}

}  // namespace siteproof
