#include "core/exchange/sheet.h"

namespace siteproof {

Result<std::vector<Sheet>> read_sheets(ByteView bytes) {
  const std::string_view text = as_text(bytes);
  // A ZIP archive's local header, or the compound file that Excel before 2007 and password protection use.
  if (text.substr(0, 4) == "PK\x03\x04" || text.substr(0, 4) == "\xD0\xCF\x11\xE0") return read_xlsx(bytes);
  SITEPROOF_TRY(Sheet sheet, read_csv(bytes));
  std::vector<Sheet> sheets;
  sheets.push_back(std::move(sheet));
  return sheets;
}

}  // namespace siteproof
