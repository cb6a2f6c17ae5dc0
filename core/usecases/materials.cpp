#include "core/usecases/materials.h"

#include "core/storage/stock_table.h"

namespace siteproof {

Result<StockFound> Materials::search(const std::string& words, std::string_view language, int count_max) {
  StockTable stock(tablet_.store().database());
  StockFound found;
  SITEPROOF_TRY(found.taken_at, stock.taken_at());
  found.stale = found.taken_at && is_stale(*found.taken_at, tablet_.now());
  SITEPROOF_TRY(found.items, stock.find(words, language, count_max + 1));
  found.more = std::ssize(found.items) > count_max;
  if (found.more) found.items.pop_back();
  return found;
}

Result<std::optional<StockItem>> Materials::find(const std::string& code) {
  const auto id = ItemId::parse(code);
  if (!id) return std::optional<StockItem>();
  return StockTable(tablet_.store().database()).item(*id);
}

Result<std::vector<AskedFor>> Materials::asked_for(int count_max) {
  return read_asked_for(tablet_.store().database(), count_max);
}

}  // namespace siteproof
