#include "core/exchange/xlsform_table.h"

#include <algorithm>
#include <array>

namespace siteproof::xlsform {
namespace {

struct Known {
  std::string_view heading;
  Column column;
};

// Spellings that converters have taken over the years, in comparable() form.
constexpr std::array survey_columns{
    Known{"type", Column::type},
    Known{"command", Column::type},
    Known{"name", Column::name},
    Known{"tag", Column::name},
    Known{"value", Column::name},
    Known{"label", Column::label},
    Known{"caption", Column::label},
    Known{"hint", Column::hint},
    Known{"required", Column::required},
    Known{"relevant", Column::relevant},
    Known{"relevance", Column::relevant},
    Known{"constraint", Column::constraint},
    Known{"constraint_message", Column::constraint_message},
    Known{"constraint_msg", Column::constraint_message},
    Known{"constraining_message", Column::constraint_message},
    Known{"jr:constraintmsg", Column::constraint_message},
    Known{"calculation", Column::calculation},
    Known{"calculate", Column::calculation},
    Known{"appearance", Column::appearance},
    Known{"read_only", Column::read_only},
    Known{"readonly", Column::read_only},
    Known{"parameters", Column::parameters},
    Known{"repeat_count", Column::repeat_count},
    Known{"count", Column::repeat_count},
    Known{"jr:count", Column::repeat_count},
};
constexpr std::array choices_columns{
    Known{"list_name", Column::list_name}, Known{"list", Column::list_name}, Known{"name", Column::name},
    Known{"value", Column::name},          Known{"label", Column::label},    Known{"caption", Column::label},
};
constexpr std::array settings_columns{
    Known{"form_id", Column::form_id},     Known{"id_string", Column::form_id},
    Known{"set_form_id", Column::form_id}, Known{"form_title", Column::form_title},
    Known{"title", Column::form_title},    Known{"set_form_title", Column::form_title},
    Known{"version", Column::version},
};

std::span<const Known> known_columns(TableOf kind) {
  switch (kind) {
    case TableOf::survey: return survey_columns;
    case TableOf::choices: return choices_columns;
    case TableOf::settings: break;
  }
  return settings_columns;
}

bool translatable(Column column) {
  return column == Column::label || column == Column::hint || column == Column::constraint_message;
}

struct UntakenColumn {
  std::string_view heading;
  Bilingual why;
};

const std::vector<UntakenColumn>& untaken_survey_columns() {
  static const Bilingual media{"题目不带图片、声音或影片。", "Questions carry no picture, sound or film."};
  static const std::vector<UntakenColumn> all{
      {"default", {"不预先填写答案。", "Nothing is filled in beforehand."}},
      {"choice_filter",
       {"选项不按其他答案筛选：全部显示。", "Choices are not filtered by other answers: all of them are offered."}},
      {"required_message", {"用程序自己的提示。", "The program says it in its own words."}},
      {"required_msg", {"用程序自己的提示。", "The program says it in its own words."}},
      {"jr:requiredmsg", {"用程序自己的提示。", "The program says it in its own words."}},
      {"guidance_hint", {"只采用 hint。", "Only the hint is taken."}},
      {"image", media},
      {"big_image", media},
      {"audio", media},
      {"video", media},
      {"trigger", {"计算随时更新，没有触发条件。", "Calculations always follow the answers; there are no triggers."}},
      {"save_to", {"没有实体。", "There are no entities."}},
  };
  return all;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string comparable(std::string_view text) {
  std::string out;
  for (const char c : lower(trimmed(text))) {
    const bool gap = is_space(c) || c == '-' || c == '_';
    if (!gap) {
      out += c;
    } else if (out.empty() || out.back() != '_') {
      out += '_';
    }
  }
  return out;
}

struct Heading {
  std::string prefix;  ///< "bind", "media" …
  std::string base, language;
};

Heading divided(const std::string& text) {
  std::vector<std::string_view> parts;
  std::string_view rest = text;
  for (auto at = rest.find("::"); at != std::string_view::npos; at = rest.find("::")) {
    parts.push_back(rest.substr(0, at));
    rest.remove_prefix(at + 2);
  }
  // "label:English" is an older way to write it; "jr:count" is one word.
  const auto colon = parts.empty() ? rest.find(':') : std::string_view::npos;
  if (colon != std::string_view::npos && comparable(rest.substr(0, colon)) != "jr") {
    parts.push_back(rest.substr(0, colon));
    rest.remove_prefix(colon + 1);
  }
  parts.push_back(rest);
  Heading out;
  std::size_t at = 0;
  const std::string first = comparable(parts[0]);
  for (const std::string_view prefix : {"bind", "media", "body", "control", "instance"}) {
    if (parts.size() > 1 && first == prefix) out.prefix = parts[at++];
  }
  out.base = comparable(parts[at++]);
  if (at < parts.size()) out.language = std::string(trimmed(parts[at]));
  return out;
}

enum class Language { plain, zh, en, other };

Language language_of(std::string_view text) {
  const std::string name = lower(trimmed(text));
  const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
  if (name.empty()) return Language::plain;
  if (name == "zh" || name.starts_with("zh-") || name.starts_with("zh_") || has("(zh") || has("chinese") ||
      has("中文") || has("汉语") || has("简体")) {
    return Language::zh;
  }
  if (name == "en" || name.starts_with("en-") || name.starts_with("en_") || has("(en") || has("english") ||
      has("英文") || has("英语")) {
    return Language::en;
  }
  return Language::other;
}

int rank_of(std::string_view sheet) {
  const std::string name = lower(sheet);
  return name == "survey" ? 0 : name == "choices" ? 1 : name == "settings" ? 2 : 3;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::vector<Untaken> Report::sorted() && {
  std::stable_sort(untaken_.begin(), untaken_.end(), [](const Untaken& a, const Untaken& b) {
    const int left = rank_of(a.sheet);
    const int right = rank_of(b.sheet);
    return std::tie(left, a.sheet, a.line) < std::tie(right, b.sheet, b.line);
  });
  return std::move(untaken_);
}

Table::Table(const Sheet& sheet, TableOf kind, Report& report) : sheet_(&sheet), report_(&report), name_(sheet.name) {
  if (sheet.rows.empty()) return;
  const std::vector<std::string>& headings = sheet.rows.front().cells;
  for (std::size_t at = 0; at < headings.size(); ++at) {
    if (!trimmed(headings[at]).empty()) read_heading(at, headings[at], kind);
  }
  note_languages(kind);
  note_untaken_cells();
}

void Table::read_heading(std::size_t at, const std::string& heading, TableOf kind) {
  const Heading parts = divided(heading);
  const std::int64_t line = sheet_->rows.front().line;
  const auto known = known_columns(kind);
  const auto column =
      std::find_if(known.begin(), known.end(), [&](const Known& one) { return one.heading == parts.base; });
  if (column != known.end() && parts.prefix != "media" && parts.prefix != "instance") {
    Texts& texts = texts_[column->column];
    const Language language = translatable(column->column) ? language_of(parts.language) : Language::plain;
    std::optional<std::size_t>& place = language == Language::zh      ? texts.zh
                                        : language == Language::en    ? texts.en
                                        : language == Language::plain ? texts.plain
                                                                      : texts.other;
    if (!place) {
      place = at;
    } else {
      report_->add(name_, line, heading, "",
                   language == Language::other ? Bilingual{"只采用中文和英文。", "Only Chinese and English are taken."}
                                               : Bilingual{"这一列出现了两次：采用第一列。",
                                                           "This column is there twice: the first is taken."});
    }
    return;
  }
  if (kind == TableOf::settings) {
    if (parts.base == "default_language") return;
    untaken_columns_[at] = {"模板没有这项设置。", "A template has no such setting."};
    return;
  }
  if (kind == TableOf::survey) {
    for (const UntakenColumn& untaken : untaken_survey_columns()) {
      if (untaken.heading == parts.base) untaken_columns_[at] = untaken.why;
    }
    if (!parts.prefix.empty() && !untaken_columns_.contains(at))
      untaken_columns_[at] = {"不采用附加属性。", "Extra attributes are not taken."};
    if (untaken_columns_.contains(at)) return;
  }
  report_->add(name_, line, heading, "", {"不认识这一列，没有采用。", "This column is not known and was not taken."});
}

void Table::note_languages(TableOf kind) const {
  const auto found = texts_.find(Column::label);
  if (found == texts_.end() || kind != TableOf::survey) return;
  const Texts& label = found->second;
  const std::int64_t line = sheet_->rows.front().line;
  const int two = (label.zh ? 1 : 0) + (label.en ? 1 : 0) + (label.plain ? 1 : 0);
  if (two < 2) {
    report_->add(
        name_, line, heading(Column::label), "",
        {"表单只有一种语言：中英文两处都用它，请在模板中补译。",
         "The form has one language only: it stands for Chinese and English both; translate it in the template."});
  } else if (label.other) {
    report_->add(name_, line, sheet_->rows.front().cells[*label.other], "",
                 {"只采用中文和英文。", "Only Chinese and English are taken."});
  }
}

void Table::note_untaken_cells() const {
  const std::vector<std::string>& headings = sheet_->rows.front().cells;
  for (const Sheet::Row& row : lines()) {
    for (const auto& [at, why] : untaken_columns_) {
      const std::string_view value = trimmed(row.cell(at));
      if (!value.empty()) report_->add(name_, row.line, headings[at], std::string(value), why);
    }
  }
}

std::span<const Sheet::Row> Table::lines() const {
  const std::span<const Sheet::Row> all(sheet_->rows);
  return all.empty() ? all : all.subspan(1);
}

std::string Table::text(const Sheet::Row& row, Column column) const {
  const auto found = texts_.find(column);
  if (found == texts_.end() || !found->second.plain) return {};
  return std::string(trimmed(row.cell(*found->second.plain)));
}

Bilingual Table::words(const Sheet::Row& row, Column column) const {
  const auto found = texts_.find(column);
  if (found == texts_.end()) return {};
  const auto first = [&](std::initializer_list<std::optional<std::size_t>> places) {
    for (const auto& place : places) {
      if (place && !trimmed(row.cell(*place)).empty()) return std::string(trimmed(row.cell(*place)));
    }
    return std::string();
  };
  const auto& [zh, en, plain, other] = found->second;
  return {first({zh, plain, en, other}), first({en, plain, zh, other})};
}

std::string Table::heading(Column column) const {
  const auto found = texts_.find(column);
  if (found == texts_.end()) return {};
  const auto& [zh, en, plain, other] = found->second;
  for (const auto& place : {plain, en, zh, other}) {
    if (place) return sheet_->rows.front().cells[*place];
  }
  return {};
}

void Table::untaken(const Sheet::Row& row, Column column, Bilingual why) const {
  std::string value = translatable(column) ? words(row, column).en : text(row, column);
  report_->add(name_, row.line, heading(column), std::move(value), std::move(why));
}

void Table::untaken_line(const Sheet::Row& row, std::string value, Bilingual why) const {
  report_->add(name_, row.line, "", std::move(value), std::move(why));
}

}  // namespace siteproof::xlsform
