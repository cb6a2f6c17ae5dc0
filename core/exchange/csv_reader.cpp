#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "core/exchange/formula_guard.h"
#include "core/exchange/sheet_budget.h"
#include "core/exchange/text_encoding.h"

namespace siteproof {
namespace {

constexpr std::string_view separators = ",;\t";

bool ends_row(char c) { return c == '\r' || c == '\n'; }

char separator_of(std::string_view text) {
  std::array<std::int64_t, separators.size()> seen{};
  bool quoted = false;
  bool at_start = true;
  for (const char c : text) {
    const std::size_t which = separators.find(c);
    const bool closes = quoted && c == '"';
    if (c == '"' && (quoted || at_start)) {
      quoted = !quoted;
    } else if (!quoted && which != std::string_view::npos) {
      ++seen[which];
    } else if (!quoted && ends_row(c) && *std::max_element(seen.begin(), seen.end()) > 0) {
      break;
    }
    // A quotation mark right after a closing one goes on with the same cell.
    at_start = which != std::string_view::npos || ends_row(c) || closes;
  }
  return separators[static_cast<std::size_t>(std::max_element(seen.begin(), seen.end()) - seen.begin())];
}

class CsvReading {
 public:
  explicit CsvReading(std::string_view text) : rest_(text), separator_(separator_of(text)) {}

  Result<Sheet> read() {
    Sheet sheet;
    for (std::int64_t line = 1; !rest_.empty(); ++line) {
      Sheet::Row row;
      row.line = line;
      SITEPROOF_CHECK(read_row(row));
      if (!trim_row(row)) continue;
      SITEPROOF_CHECK(budget_.take_row(row));
      row.cells.shrink_to_fit();
      sheet.rows.push_back(std::move(row));
    }
    return sheet;
  }

 private:
  Status read_row(Sheet::Row& row) {
    for (;;) {
      SITEPROOF_TRY(const std::string cell, read_cell(row.line));
      if (!cell.empty()) {
        SITEPROOF_CHECK(check_sheet_column(row.line, column_of_next(row)));
        row.cells.resize(row.cells.size() + static_cast<std::size_t>(skipped_));
        skipped_ = 0;
        row.cells.emplace_back(unguard_formula(cell));
      } else {
        ++skipped_;
      }
      if (rest_.empty() || rest_.front() != separator_) break;
      rest_.remove_prefix(1);
    }
    skipped_ = 0;
    rest_.remove_prefix(rest_.substr(0, 2) == "\r\n" ? 2 : std::min<std::size_t>(1, rest_.size()));
    return {};
  }

  [[nodiscard]] std::int64_t column_of_next(const Sheet::Row& row) const { return std::ssize(row.cells) + skipped_; }

  Result<std::string> read_cell(std::int64_t line) {
    if (!rest_.empty() && rest_.front() == '"') return read_quoted(line);
    std::size_t end = 0;
    while (end < rest_.size() && rest_[end] != separator_ && !ends_row(rest_[end])) ++end;
    std::string cell(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return cell;
  }

  Result<std::string> read_quoted(std::int64_t line) {
    std::string cell;
    do {
      rest_.remove_prefix(1);
      const std::size_t mark = rest_.find('"');
      if (mark == std::string_view::npos) {
        return fail(ErrorKind::usage, "sheet.malformed",
                    fmt::format("A quotation mark opened in row {} is never closed: the file is cut off, or the mark "
                                "must be written twice.",
                                line));
      }
      cell += rest_.substr(0, mark);
      rest_.remove_prefix(mark + 1);
      if (!rest_.empty() && rest_.front() == '"') cell += '"';
    } while (!rest_.empty() && rest_.front() == '"');
    if (!rest_.empty() && rest_.front() != separator_ && !ends_row(rest_.front())) {
      return fail(ErrorKind::usage, "sheet.malformed",
                  fmt::format("In row {} text goes on after a closing quotation mark: a mark within a cell must be "
                              "written twice.",
                              line));
    }
    return cell;
  }

  std::string_view rest_;
  char separator_;
  std::int64_t skipped_ = 0;  // empty cells since the last filled one of the row
  SheetBudget budget_;
};

}  // namespace

Result<Sheet> read_csv(ByteView bytes) {
  SheetBudget budget;
  SITEPROOF_CHECK(budget.take_bytes(std::ssize(bytes)));
  SITEPROOF_TRY(const std::string text, decode_text(bytes));
  return CsvReading(text).read();
}

}  // namespace siteproof
