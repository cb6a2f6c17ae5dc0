#include "core/exchange/xlsform.h"

#include <fmt/core.h>

#include <charconv>

#include "core/exchange/xlsform_conditions.h"
#include "core/exchange/xlsform_writer.h"

namespace siteproof {
namespace {

using namespace xlsform;

constexpr int version_max = 1'000'000;
constexpr std::size_t name_max = 64;

/// The form's sheets, as their names say it.
struct Workbook {
  Sheet survey, choices, settings;
};

enum class Part { survey, choices, settings, other };

Part part_of(std::string_view name) {
  const std::string word = lower(trimmed(name));
  return word == "survey"     ? Part::survey
         : word == "choices"  ? Part::choices
         : word == "settings" ? Part::settings
                              : Part::other;
}

/// A table whose first column names the sheets, each on the line above its headings or beside them.
std::vector<Sheet> divided(const Sheet& all) {
  std::vector<Sheet> out;
  for (const Sheet::Row& row : all.rows) {
    const std::string name(trimmed(row.cell(0)));
    if (!name.empty()) {
      out.emplace_back();
      out.back().name = name;
    }
    Sheet::Row rest{row.line, {row.cells.begin() + 1, row.cells.end()}};
    if (!rest.cells.empty() && !out.empty()) out.back().rows.push_back(std::move(rest));
  }
  return out;
}

std::vector<Sheet> divided(const std::vector<Sheet>& sheets) {
  const bool one_table = sheets.size() == 1 && !sheets[0].rows.empty();
  if (one_table && part_of(sheets[0].rows.front().cell(0)) != Part::other) return divided(sheets[0]);
  std::vector<Sheet> out = sheets;
  if (one_table && sheets[0].name.empty()) out[0].name = "survey";
  return out;
}

Result<Workbook> read_workbook(const std::vector<Sheet>& sheets, Report& report) {
  Workbook out;
  out.survey.name = "survey";
  for (Sheet& sheet : divided(sheets)) {
    const Part part = part_of(sheet.name);
    if (part == Part::other) {
      if (!sheet.rows.empty())
        report.add(
            sheet.name, 0, "", "",
            {"只读取 survey、choices 和 settings 表。", "Only the sheets survey, choices and settings are read."});
      continue;
    }
    for (const Sheet::Row& row : sheet.rows) {
      for (const std::string& cell : row.cells) {
        if (!is_utf8(cell))
          return fail(ErrorKind::usage, "sheet.encoding",
                      fmt::format("Line {} is not UTF-8: save it as UTF-8.", row.line));
      }
    }
    Sheet& place = part == Part::survey ? out.survey : part == Part::choices ? out.choices : out.settings;
    if (place.rows.empty()) place = std::move(sheet);
  }
  return out;
}

std::string template_name(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, name_max)) {
    const bool right = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    out += right || ((c == '.' || c == '-') && !out.empty()) ? c : '_';
  }
  return out.empty() ? "form" : out;
}

Result<TemplateId> read_id(const Table& settings, const Sheet::Row& row, const XlsFormOptions& options) {
  const std::string own = settings.text(row, Column::form_id);
  if (!options.id.empty()) return TemplateId::parse(options.id);
  const std::string name = template_name(own.empty() ? options.file_name : own);
  if (!own.empty() && name != own)
    settings.untaken(row, Column::form_id,
                     {fmt::format("这里叫“{}”。", name), fmt::format("Here it is called \"{}\".", name)});
  return TemplateId::parse(name);
}

int read_version(const Table& settings, const Sheet::Row& row) {
  const std::string text = settings.text(row, Column::version);
  int version = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (error == std::errc() && stop == text.data() + text.size() && version >= 1 && version <= version_max)
    return version;
  if (!text.empty())
    settings.untaken(row, Column::version,
                     {fmt::format("版本是 1 到 {} 的整数：从 1 开始。", version_max),
                      fmt::format("A version is a whole number from 1 to {}: it begins with 1.", version_max)});
  return 1;
}

Result<nlohmann::ordered_json> read_settings(const Table& settings, const XlsFormOptions& options) {
  const Sheet::Row none;
  const Sheet::Row& row = settings.lines().empty() ? none : settings.lines().front();
  SITEPROOF_TRY(const TemplateId id, read_id(settings, row, options));
  std::string title = settings.text(row, Column::form_title);
  if (title.empty()) title = id.str();
  return nlohmann::ordered_json{{"id", id.str()},
                                {"version", read_version(settings, row)},
                                {"title", {{"zh", title}, {"en", title}}},
                                {"workflow", "inspection"},
                                {"utc_offset_minutes", options.utc_offset.count()}};
}

}  // namespace

Result<ConvertedForm> convert_xlsform(const std::vector<Sheet>& sheets, const XlsFormOptions& options) {
  Report report;
  SITEPROOF_TRY(const Workbook book, read_workbook(sheets, report));
  const Table survey_table(book.survey, TableOf::survey, report);
  if (!survey_table.has(Column::type)) {
    return fail(ErrorKind::usage, "xlsform.no_survey",
                "This is no XLSForm: there is no sheet \"survey\" with a column \"type\" in its first line.");
  }
  ConvertedForm out;
  SITEPROOF_TRY(out.document, read_settings(Table(book.settings, TableOf::settings, report), options));
  const Choices choices = read_choices(Table(book.choices, TableOf::choices, report));
  SITEPROOF_TRY(Survey survey, read_survey(survey_table, choices));
  take_conditions(survey, choices, survey_table);
  const std::string title = out.document["title"]["en"];
  out.document["sections"] = write_sections(survey, {title, title}, survey_table);
  if (out.document["sections"].empty())
    report.add(book.survey.name, 0, "", "", {"没有采用任何题目。", "Nothing of the form was taken."});
  out.untaken = std::move(report).sorted();
  const auto parsed = parse_template(nlohmann::json(out.document));
  if (!parsed) {
    return fail(ErrorKind::usage, "xlsform.template",
                fmt::format("The form makes no template. {}", parsed.error().message));
  }
  return out;
}

}  // namespace siteproof
