#include "core/exchange/sheet.h"
#include "tests/support/generators.h"
#include "tests/support/property.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

/// Text with what CSV and formulas live on far more often than chance would bring it.
std::string cell_text() {
  std::string out;
  for (int pieces = *rc::gen::inRange(0, 4); pieces > 0; --pieces) {
    if (any::flip()) {
      out += *rc::gen::elementOf(std::vector<std::string>{",", ";", "\t", "\"", "\"\"", "\r", "\n", "\r\n", "'", "=",
                                                          "-", "+", "@", "＝", "1", "-1.5", "\xEF\xBB\xBF", " "});
    } else {
      out += any::text();
    }
  }
  std::erase(out, '\0');
  return out;
}

/// As reading gives them: without trailing empty cells and rows of nothing.
std::vector<Sheet::Row> expected(const std::vector<std::vector<std::string>>& rows) {
  std::vector<Sheet::Row> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Sheet::Row row{static_cast<std::int64_t>(i) + 1, rows[i]};
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    if (!row.cells.empty()) out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

TEST_CASE("any text that is written as CSV reads back as it was") {
  property("read_csv(write_csv(rows)) is rows", [] {
    const auto rows = any::some(5, [] { return any::some(5, cell_text); });
    const auto sheet = read_csv(as_bytes(write_csv(rows)));
    RC_ASSERT(sheet.has_value());
    RC_ASSERT(sheet->rows == expected(rows));
  });
}

TEST_CASE("any bytes are read as CSV or refused in words, never more than they hold") {
  property("reading ends", [] {
    const auto bytes = *rc::gen::container<Bytes>(rc::gen::elementOf(Bytes{
        'a', '1', ',', ';', '\t', '"', '\r', '\n', '\'', '=', 0xEF, 0xBB, 0xBF, 0xB9, 0xA4, 0x81, 0x30, 0xFF, 0}));
    const auto sheet = read_csv(bytes);
    if (!sheet) {
      RC_ASSERT(!sheet.error().message.empty());
      return;
    }
    std::int64_t line = 0;
    for (const Sheet::Row& row : sheet->rows) {
      RC_ASSERT(row.line > line);
      RC_ASSERT(!row.cells.empty() && !row.cells.back().empty());
      line = row.line;
      for (const std::string& cell : row.cells) RC_ASSERT(is_utf8(cell));
    }
  });
}
