#include "core/exchange/xlsform_types.h"

#include <array>
#include <map>

#include "core/exchange/xlsform_table.h"

namespace siteproof::xlsform {
namespace {

using What = Type::What;

/// One space where there are several.
std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    const bool gap = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!gap) {
      out += c;
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

const std::map<std::string, std::string, std::less<>>& item_kinds() {
  static const std::map<std::string, std::string, std::less<>> kinds{
      {"integer", "integer"},    {"int", "integer"},          {"decimal", "number"},    {"range", "range"},
      {"text", "text"},          {"string", "text"},          {"phone number", "text"}, {"note", "note"},
      {"calculate", "computed"}, {"calculation", "computed"}, {"date", "date"},         {"time", "time"},
      {"datetime", "date_time"}, {"barcode", "barcode"},      {"geopoint", "position"}, {"location", "position"},
      {"gps", "position"},       {"image", "photo"},          {"photo", "photo"},       {"acknowledge", "acknowledge"},
      {"trigger", "acknowledge"}};
  return kinds;
}

const std::map<std::string, Bilingual, std::less<>>& untaken_types() {
  static const Bilingual record{"工单自己记录人、设备、时间和地点：不另设题目。",
                                "An order records who, on which device, when and where by itself: no item for it."};
  static const Bilingual media{"没有录音、录影和文件题：请改用照片。",
                               "There are no items for sound, film and files: use a photo."};
  static const Bilingual shape{"只有单个位置，没有路线和区域。",
                               "There are single positions only, no lines and areas."};
  static const Bilingual outside{"不读取外部数据。", "Data from outside the form is not read."};
  static const std::map<std::string, Bilingual, std::less<>> types{
      {"start", record},
      {"end", record},
      {"today", record},
      {"deviceid", record},
      {"imei", record},
      {"subscriberid", record},
      {"simserial", record},
      {"phonenumber", record},
      {"phone_number", record},
      {"username", record},
      {"email", record},
      {"audit", record},
      {"start-geopoint", record},
      {"background-audio", media},
      {"audio", media},
      {"video", media},
      {"file", media},
      {"geotrace", shape},
      {"geoshape", shape},
      {"xml-external", outside},
      {"csv-external", outside},
      {"hidden", {"没有隐藏的题目。", "There are no hidden items."}},
      {"osm", outside}};
  return types;
}

struct SelectWords {
  std::string_view words;
  What what;
};
constexpr std::array selects{
    SelectWords{"select_one_from_file", What::untaken},
    SelectWords{"select one from file", What::untaken},
    SelectWords{"select_multiple_from_file", What::untaken},
    SelectWords{"select multiple from file", What::untaken},
    SelectWords{"select_one_external", What::untaken},
    SelectWords{"select one external", What::untaken},
    SelectWords{"rank", What::untaken},
    SelectWords{"select_one", What::select_one},
    SelectWords{"select one from", What::select_one},
    SelectWords{"select one", What::select_one},
    SelectWords{"select1", What::select_one},
    SelectWords{"select_multiple", What::select_multiple},
    SelectWords{"select all that apply from", What::select_multiple},
    SelectWords{"select all that apply", What::select_multiple},
    SelectWords{"select multiple from", What::select_multiple},
    SelectWords{"select multiple", What::select_multiple},
};

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

std::optional<Type> read_select(const std::string& text, const std::string& low) {
  for (const SelectWords& select : selects) {
    if (!starts_with_word(low, select.words)) continue;
    Type out;
    out.what = select.what;
    out.list = std::string(trimmed(std::string_view(text).substr(select.words.size())));
    for (const std::string_view other : {" or_other", " or specify other", " or other"}) {
      if (!lower(out.list).ends_with(other)) continue;
      out.or_other = true;
      out.list = std::string(trimmed(std::string_view(out.list).substr(0, out.list.size() - other.size())));
      break;
    }
    if (select.words == "rank") {
      out.why = {"没有排序题。", "There is no item that puts choices in an order."};
    } else if (out.what == What::untaken) {
      out.why = {"不从文件读取选项：请写在 choices 表中。",
                 "Choices are not read from a file: write them in the sheet choices."};
    }
    return out;
  }
  return std::nullopt;
}

std::optional<Type> read_bracket(const std::string& low) {
  const bool begin = low.starts_with("begin ") || low.starts_with("begin_");
  if (!begin && !low.starts_with("end ") && !low.starts_with("end_")) return std::nullopt;
  const std::string_view rest = std::string_view(low).substr(begin ? 6 : 4);
  Type out;
  if (rest == "group") {
    out.what = begin ? What::begin_group : What::end_group;
  } else if (rest == "repeat" || rest == "looped group" || rest == "lgroup") {
    out.what = begin ? What::begin_repeat : What::end_repeat;
  } else {
    return std::nullopt;
  }
  return out;
}

}  // namespace

Type read_type(std::string_view cell) {
  const std::string text = tidy(cell);
  const std::string low = lower(text);
  if (auto bracket = read_bracket(low)) return *bracket;
  if (auto select = read_select(text, low)) return *select;
  Type out;
  if (const auto kind = item_kinds().find(low); kind != item_kinds().end()) {
    out.what = What::item;
    out.kind = kind->second;
    return out;
  }
  const auto known = untaken_types().find(low);
  out.why = known != untaken_types().end()
                ? known->second
                : Bilingual{"不认识这种题型：没有采用。", "This type is not known: it was not taken."};
  return out;
}

}  // namespace siteproof::xlsform
