#pragma once

#include "core/exchange/sheet_budget.h"
#include "core/exchange/xlsx_styles.h"

namespace siteproof {

/// What all worksheets of a workbook share.
struct XlsxWorkbook {
  std::vector<std::string> strings;
  std::vector<NumberShape> shapes;
  bool from_1904 = false;
};

/// The rows of one worksheet part (ECMA-376 part 1, 18.3.1.99), which errors call `what`.
[[nodiscard]] Result<std::vector<Sheet::Row>> read_worksheet(std::string_view document, std::string_view what,
                                                             const XlsxWorkbook& workbook, SheetBudget& budget);

}  // namespace siteproof
