#pragma once

#include <map>
#include <optional>

#include "core/exchange/xlsform.h"

namespace siteproof::xlsform {

/// Gathers what cannot be taken.
class Report {
 public:
  void add(std::string sheet, std::int64_t line, std::string column, std::string value, Bilingual why) {
    untaken_.push_back({std::move(sheet), line, std::move(column), std::move(value), std::move(why)});
  }
  /// By sheet, survey first, then by line.
  [[nodiscard]] std::vector<Untaken> sorted() &&;

 private:
  std::vector<Untaken> untaken_;
};

enum class Column {
  type,
  name,
  label,
  hint,
  required,
  relevant,
  constraint,
  constraint_message,
  calculation,
  appearance,
  read_only,
  parameters,
  repeat_count,
  list_name,
  form_id,
  form_title,
  version,
};

enum class TableOf { survey, choices, settings };

/// One sheet by its headings. Headings are alike whatever their case, spaces, and older spellings; spaces around cells
/// do not count. What stands in columns that nothing is made of is noted when the table is made: a column that XLSForm
/// knows for each line, any other once.
class Table {
 public:
  /// Both outlive the table.
  Table(const Sheet& sheet, TableOf kind, Report& report);

  [[nodiscard]] std::span<const Sheet::Row> lines() const;
  [[nodiscard]] bool has(Column column) const { return texts_.contains(column); }
  [[nodiscard]] std::string text(const Sheet::Row& row, Column column) const;
  /// In both languages: "label::Chinese (zh)" and "label::English (en)", or "label", each for whichever is missing.
  [[nodiscard]] Bilingual words(const Sheet::Row& row, Column column) const;
  /// As the file has it.
  [[nodiscard]] std::string heading(Column column) const;

  void untaken(const Sheet::Row& row, Column column, Bilingual why) const;
  void untaken_line(const Sheet::Row& row, std::string value, Bilingual why) const;
  [[nodiscard]] Report& report() const { return *report_; }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  struct Texts {
    std::optional<std::size_t> zh, en, plain, other;  ///< columns from 0
  };
  void read_heading(std::size_t at, const std::string& heading, TableOf kind);
  void note_languages(TableOf kind) const;
  void note_untaken_cells() const;

  const Sheet* sheet_;
  Report* report_;
  std::string name_;
  std::map<Column, Texts> texts_;
  std::map<std::size_t, Bilingual> untaken_columns_;
};

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lower(std::string_view text);  ///< A to Z only

}  // namespace siteproof::xlsform
