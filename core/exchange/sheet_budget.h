#pragma once

#include "core/exchange/sheet.h"

namespace siteproof {

/// Counts what a file's sheets take, so that a small file cannot ask for endless memory. Lives as long as one reading.
class SheetBudget {
 public:
  /// A filled row that is kept, trailing empty cells already gone.
  [[nodiscard]] Status take_row(const Sheet::Row& row);
  /// One more copy of a cell's text, and cells it may take to reach it.
  [[nodiscard]] Status take_cells(std::int64_t cells, std::int64_t text_bytes);
  /// Whether a row under way may hold so much text.
  [[nodiscard]] Status check_text(std::int64_t text_bytes) const;
  /// Packed bytes that came out of the file.
  [[nodiscard]] Status take_bytes(std::int64_t bytes);

 private:
  std::int64_t rows_left_ = sheet_rows_max;
  std::int64_t cells_left_ = sheet_cells_max;
  std::int64_t text_bytes_left_ = sheet_bytes_max;
  std::int64_t bytes_left_ = sheet_bytes_max;
};

/// Column from 0.
[[nodiscard]] Status check_sheet_column(std::int64_t line, std::int64_t column);
/// Takes trailing empty cells away; false when nothing is left.
[[nodiscard]] bool trim_row(Sheet::Row& row);

}  // namespace siteproof
