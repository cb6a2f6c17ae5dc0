#include "core/exchange/formula_guard.h"
#include "core/exchange/sheet.h"

namespace siteproof {
namespace {

void write_cell(std::string_view cell, std::string& out) {
  const std::string guarded = guard_formula(cell);
  // All separators that read_csv knows, so that it never takes another for the comma.
  if (guarded.find_first_of(",;\t\"\r\n") == std::string::npos) {
    out += guarded;
    return;
  }
  out += '"';
  for (const char c : guarded) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "\xEF\xBB\xBF";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      write_cell(row[i], out);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace siteproof
