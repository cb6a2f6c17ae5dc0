#include "core/exchange/sheet_budget.h"

#include <fmt/core.h>

namespace siteproof {
namespace {
tl::unexpected<Error> too_large(std::string what) {
  return fail(ErrorKind::usage, "sheet.too_large", std::move(what) + " Split it and bring the parts in one by one.");
}
}  // namespace

Status SheetBudget::take_row(const Sheet::Row& row) {
  if (--rows_left_ < 0) return too_large(fmt::format("The file has more than {} filled rows.", sheet_rows_max));
  std::int64_t text_bytes = 0;
  for (const std::string& cell : row.cells) text_bytes += std::ssize(cell);
  return take_cells(std::ssize(row.cells), text_bytes);
}

Status SheetBudget::take_cells(std::int64_t cells, std::int64_t text_bytes) {
  cells_left_ -= cells;
  if (cells_left_ < 0) return too_large(fmt::format("The file has more than {} cells.", sheet_cells_max));
  SITEPROOF_CHECK(check_text(text_bytes));
  text_bytes_left_ -= text_bytes;
  return {};
}

Status SheetBudget::check_text(std::int64_t text_bytes) const {
  if (text_bytes <= text_bytes_left_) return {};
  return too_large(fmt::format("The file's cells hold more than {} MB of text.", sheet_bytes_max >> 20));
}

Status SheetBudget::take_bytes(std::int64_t bytes) {
  bytes_left_ -= bytes;
  if (bytes_left_ < 0) return too_large(fmt::format("The file unpacks to more than {} MB.", sheet_bytes_max >> 20));
  return {};
}

Status check_sheet_column(std::int64_t line, std::int64_t column) {
  if (column < sheet_columns_max) return {};
  return fail(ErrorKind::usage, "sheet.too_large",
              fmt::format("Row {} goes beyond column {}: remove what is not needed there.", line, sheet_columns_max));
}

bool trim_row(Sheet::Row& row) {
  while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
  return !row.cells.empty();
}

}  // namespace siteproof
