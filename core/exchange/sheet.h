#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace siteproof {

// What is read at most; beyond it a file is refused in words, before memory is taken for it.
inline constexpr std::int64_t sheet_bytes_max = 64 * 1024 * 1024;  ///< of a file, unpacked, and of its cells' text
inline constexpr std::int64_t sheet_rows_max = 200'000;            ///< with something in them, of all sheets of a file
inline constexpr std::int64_t sheet_columns_max = 1'000;
inline constexpr std::int64_t sheet_cells_max = 8'000'000;  ///< of all sheets of a file, gaps counted

/// One table, cells as UTF-8 text as a person sees them: numbers in plain decimal with at most 15 significant digits
/// ("0.3", "12500"; a percentage as its number), dates as ISO 8601 without an offset, as much of them as the cell's
/// format shows ("2026-11-22", "2026-11-22T14:30:00", "14:30:00"; elapsed time as "36:30:00"), TRUE and FALSE.
struct Sheet {
  struct Row {
    std::int64_t line = 0;           ///< from 1, as a spreadsheet program numbers rows
    std::vector<std::string> cells;  ///< from column A on; ends with the last filled one, so never empty

    /// Column from 0; empty beyond the last filled cell.
    [[nodiscard]] std::string_view cell(std::size_t column) const noexcept {
      return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
    }
    friend bool operator==(const Row&, const Row&) = default;
  };

  std::string name;       ///< of the sheet within its workbook; empty for CSV
  std::vector<Row> rows;  ///< in ascending lines; rows without a filled cell are left out

  friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// Comma-separated values (RFC 4180): rows end with CRLF, LF or CR; the separator is the one of comma, semicolon and
/// tab that the first divided row uses most. UTF-8 with or without a byte order mark, otherwise GB 18030 (which holds
/// GBK and GB 2312), as Excel writes it in China. What write_csv guards is unguarded. Errors (usage): sheet.encoding,
/// sheet.malformed, sheet.too_large.
[[nodiscard]] Result<Sheet> read_csv(ByteView bytes);

/// The worksheets of an Office Open XML workbook (ECMA-376 part 1, SpreadsheetML; transitional or strict) in its order,
/// hidden ones too. Formulas give their stored results. In a merged area every cell of a row that holds something else
/// reads as the area's first. Document types and entities are refused.
/// Errors (usage): sheet.malformed, sheet.too_large, sheet.locked (a password, or the older .xls format).
[[nodiscard]] Result<std::vector<Sheet>> read_xlsx(ByteView bytes);

/// Either of the two, told apart by how the file begins; CSV gives one sheet.
[[nodiscard]] Result<std::vector<Sheet>> read_sheets(ByteView bytes);

/// RFC 4180 with commas and CRLF, as UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8. A cell
/// that a spreadsheet program could run as a formula (it begins with = + - @, their full-width forms, or a control
/// character, and is no plain number) gets an apostrophe in front, which read_csv takes away again: what is written
/// reads back as it was, but for trailing empty cells. Cells must be UTF-8 without NUL.
[[nodiscard]] std::string write_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace siteproof
