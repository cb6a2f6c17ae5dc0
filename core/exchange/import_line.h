#pragma once

#include <optional>

#include "core/exchange/import_columns.h"

namespace siteproof {

/// Reads one line's cells field by field and notes everything that is wrong with them. Spaces around a cell do not
/// count.
class ImportLine {
 public:
  ImportLine(const Sheet::Row& row, const TableColumns& table, std::vector<BadLine>& bad)
      : row_(row), table_(table), bad_(bad), bad_before_(bad.size()) {}

  [[nodiscard]] std::string text(Field field) const;
  [[nodiscard]] bool has(Field field) const { return !text(field).empty(); }
  [[nodiscard]] bool has_column(Field field) const { return table_.columns.contains(field); }
  /// An empty one is wrong.
  std::string needed(Field field);
  /// RFC 3339, or a date and a time of day as people write them ("2026-11-22 14:30", "2026/11/22 14:30",
  /// "2026年11月22日 14:30"), `utc_offset` ahead of UTC.
  std::optional<UtcTime> time(Field field, std::chrono::minutes utc_offset);
  /// An ISO 8601 date of "2026-11-22", "2026/11/22" or "2026年11月22日"; a time of day after it is dropped.
  std::string date(Field field);
  std::optional<Decimal> amount(Field field);  ///< of zero or more
  std::optional<int> version(Field field);
  std::optional<int> days(Field field);  ///< 0 to 365
  std::optional<bool> yes_no(Field field);
  /// Divided by commas, semicolons and their Chinese forms.
  [[nodiscard]] std::vector<std::string> list(Field field) const;
  template <class Name>
  std::optional<Name> name(Field field) {
    if (!has(field)) return std::nullopt;
    const auto parsed = Name::parse(text(field));
    if (!parsed) wrong(field, {"只能用 1 到 64 个字母、数字、点、横线或下划线。", parsed.error().message});
    return parsed ? std::optional(*parsed) : std::nullopt;
  }
  /// Finds a word's meaning; `otherwise` for an empty cell.
  template <class Value>
  Value word(Field field, const std::vector<std::pair<std::string_view, Value>>& words, Value otherwise) {
    const std::string given = lower(text(field));
    if (given.empty()) return otherwise;
    for (const auto& [known, value] : words) {
      if (known == given) return value;
    }
    std::string all;
    for (const auto& [known, value] : words) all += (all.empty() ? "" : ", ") + std::string(known);
    wrong(field, {"不认识这个词，请写其中之一：" + all + "。", "This word is not known: write one of " + all + "."});
    return otherwise;
  }

  void wrong(Field field, Bilingual why);
  [[nodiscard]] bool good() const { return bad_.size() == bad_before_; }

 private:
  [[nodiscard]] static std::string lower(std::string_view text);

  const Sheet::Row& row_;
  const TableColumns& table_;
  std::vector<BadLine>& bad_;
  std::size_t bad_before_;
};

/// The number of the line's household, given or derived from its address; notes a line that gives neither.
std::string household_number(ImportLine& line, const Address& address);
[[nodiscard]] Address read_address(const ImportLine& line);

}  // namespace siteproof
