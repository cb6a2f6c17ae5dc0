#include "core/exchange/xlsx_styles.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "core/base/time.h"
#include "core/exchange/number_text.h"
#include "core/exchange/xml_reader.h"

namespace siteproof {
namespace {

constexpr std::int64_t day_s = 24 * 60 * 60;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// The letters of a format's first section that are not quoted, escaped or padding; "[" stands for an elapsed time.
std::string letters_of(std::string_view code) {
  const std::string text = lower(code);
  std::string out;
  for (std::size_t at = 0; at < text.size() && text[at] != ';'; ++at) {
    if (text[at] == '"') {
      at = std::min(text.find('"', at + 1), text.size());
    } else if (text[at] == '\\' || text[at] == '_' || text[at] == '*') {
      ++at;
    } else if (text[at] == '[') {
      const std::size_t close = std::min(text.find(']', at), text.size());
      const std::string within = text.substr(at + 1, close - at - 1);
      if (!within.empty() && within.find_first_not_of("hms") == std::string::npos) out += '[';
      at = close;
    } else if (text.compare(at, 5, "am/pm") == 0) {
      at += 4;
      out += 'h';
    } else {
      out += text[at];
    }
  }
  return out;
}

class StylesReading : public XmlHandler {
 public:
  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") {
      codes_[number(attributes.get("numFmtId"))] = shape_of_format(attributes.get("formatCode"));
    } else if (name == "cellXfs") {
      within_ = true;
    } else if (name == "xf" && within_) {
      formats_.push_back(number(attributes.get("numFmtId")));
    }
    return {};
  }
  Status end(std::string_view name) override {
    if (name == "cellXfs") within_ = false;
    return {};
  }
  void text(std::string_view) override {}

  [[nodiscard]] std::vector<NumberShape> shapes() const {
    std::vector<NumberShape> out;
    for (const int format : formats_) {
      const auto code = codes_.find(format);
      out.push_back(code == codes_.end() ? shape_of_builtin(format) : code->second);
    }
    return out;
  }

 private:
  static int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
  bool within_ = false;
  std::map<int, NumberShape> codes_;
  std::vector<int> formats_;
};

/// Seconds since 1970-01-01 of a serial date; nothing for what is none in its system.
std::optional<std::int64_t> unix_seconds(std::int64_t serial_s, bool from_1904) {
  constexpr std::int64_t days_1904 = 24'107;            // from 1904-01-01 to 1970-01-01
  constexpr std::int64_t days_1900 = 25'569;            // from 1899-12-30, right from March 1900 on
  constexpr std::int64_t last_day = 2'932'897 * day_s;  // 10000-01-01 in days since 1970
  const std::int64_t days = serial_s / day_s;
  std::int64_t shift = from_1904 ? days_1904 : days_1900;
  // The 1900 system counts a 29 February that 1900 did not have, as day 60.
  if (!from_1904 && (days < 1 || days == 60)) return std::nullopt;
  if (!from_1904 && days < 60) --shift;
  const std::int64_t out = serial_s - shift * day_s;
  return out < last_day ? std::optional(out) : std::nullopt;
}

}  // namespace

NumberShape shape_of_format(std::string_view code) {
  const std::string letters = letters_of(code);
  const auto has = [&](std::string_view any_of) { return letters.find_first_of(any_of) != std::string::npos; };
  if (letters.find("general") != std::string::npos) return NumberShape::number;
  if (has("[")) return NumberShape::elapsed;
  const bool time = has("hs");
  const bool date = has("yd") || (has("m") && !time);
  if (date) return time ? NumberShape::date_time : NumberShape::date;
  return time ? NumberShape::time : NumberShape::number;
}

NumberShape shape_of_builtin(int id) {
  const auto within = [id](int first, int last) { return id >= first && id <= last; };
  if (id == 22) return NumberShape::date_time;
  if (id == 46) return NumberShape::elapsed;
  // Chinese and Japanese give the formats from 27 on other meanings.
  if (id == 34 || id == 35 || id == 55 || id == 56) return NumberShape::either;
  if (within(14, 17) || within(27, 31) || id == 36 || within(50, 54) || within(57, 58)) return NumberShape::date;
  if (within(18, 21) || within(32, 33) || id == 45 || id == 47) return NumberShape::time;
  return NumberShape::number;
}

Result<std::vector<NumberShape>> read_styles(std::string_view document) {
  StylesReading reading;
  SITEPROOF_CHECK(read_xml(document, "styles", reading));
  return reading.shapes();
}

std::string shown_number(std::string_view stored, NumberShape shape, bool from_1904) {
  const auto number = SheetNumber::parse(stored);
  if (!number) return std::string(stored);
  const auto serial_s = number->days_as_seconds();
  if (shape == NumberShape::number || number->negative() || !serial_s) return number->plain();
  if (shape == NumberShape::elapsed) {
    return fmt::format("{:02}:{:02}:{:02}", *serial_s / 3600, *serial_s / 60 % 60, *serial_s % 60);
  }
  if (shape == NumberShape::either) shape = *serial_s < day_s ? NumberShape::time : NumberShape::date;
  if (shape == NumberShape::time) return to_rfc3339({*serial_s % day_s * 1000}).substr(11, 8);
  const auto seconds = unix_seconds(*serial_s, from_1904);
  if (!seconds) return number->plain();
  return to_rfc3339({*seconds * 1000}).substr(0, shape == NumberShape::date ? 10 : 19);
}

}  // namespace siteproof
