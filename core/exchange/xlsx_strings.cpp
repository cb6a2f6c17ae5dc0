#include "core/exchange/xlsx_strings.h"

#include <utility>

#include "core/exchange/sheet.h"
#include "core/exchange/xml_reader.h"

namespace siteproof {
namespace {

constexpr std::size_t escape_size = 7;  // _x000A_

void append_utf8(unsigned code, std::string& out) {
  const auto byte = [&](unsigned value) { out += static_cast<char>(value); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0U | (code >> 6U));
    byte(0x80U | (code & 0x3FU));
  } else {
    byte(0xE0U | (code >> 12U));
    byte(0x80U | ((code >> 6U) & 0x3FU));
    byte(0x80U | (code & 0x3FU));
  }
}

class SharedStringsReading : public XmlHandler {
 public:
  Status start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") (void)item_.take();
    item_.start(name);
    return {};
  }
  Status end(std::string_view name) override {
    item_.end(name);
    if (name != "si") return {};
    if (std::ssize(found) == sheet_cells_max) {
      return fail(ErrorKind::usage, "sheet.too_large",
                  "The workbook has too many different texts: split it and bring the parts in one by one.");
    }
    found.push_back(item_.take());
    return {};
  }
  void text(std::string_view piece) override { item_.text(piece); }

  std::vector<std::string> found;

 private:
  StringItem item_;
};

}  // namespace

std::string unescape_xstring(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
    const std::string_view escape = text.substr(at, escape_size);
    const auto code =
        escape.size() == escape_size && escape.back() == '_' ? from_hex(escape.substr(2, 4)) : from_hex("?");
    out += text.substr(0, at);
    if (!code) {
      out += "_x";
      text.remove_prefix(at + 2);
      continue;
    }
    const unsigned value = static_cast<unsigned>((*code)[0]) << 8U | (*code)[1];
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value != 0 && !surrogate) append_utf8(value, out);
    text.remove_prefix(at + escape_size);
  }
  return out += text;
}

void StringItem::start(std::string_view element) {
  if (element == "rPh") within_phonetic_ = true;
  if (element == "t") within_text_ = !within_phonetic_;
}

void StringItem::end(std::string_view element) {
  if (element == "rPh") within_phonetic_ = false;
  if (element == "t") within_text_ = false;
}

void StringItem::text(std::string_view piece) {
  if (within_text_) text_ += piece;
}

std::string StringItem::take() {
  within_text_ = within_phonetic_ = false;
  return unescape_xstring(std::exchange(text_, std::string()));
}

Result<std::vector<std::string>> read_shared_strings(std::string_view document) {
  SharedStringsReading reading;
  SITEPROOF_CHECK(read_xml(document, "sharedStrings", reading));
  return std::move(reading.found);
}

}  // namespace siteproof
