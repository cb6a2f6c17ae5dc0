#include "core/usecases/materials.h"

#include <algorithm>

#include "core/rules/barcode.h"
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

Result<DepotStock> Materials::depot(const std::string& words, std::string_view language, int count_max, bool low_only) {
  // What has findings shows only once it is looked at.
  constexpr int every_item = 1'000'000;
  SITEPROOF_TRY(const StockFound found, search(words, language, low_only ? every_item : count_max));
  DepotStock stock{found.taken_at, found.stale, {}, found.more};
  if (!found.taken_at) return stock;
  SITEPROOF_TRY(const auto reservations, read_reservations(tablet_.store().database(), *found.taken_at));
  for (const StockItem& item : found.items) {
    DepotLine line = depot_line(item, reservations);
    if (!low_only || !line.findings.empty()) stock.lines.push_back(std::move(line));
  }
  stock.more = stock.more || std::ssize(stock.lines) > count_max;
  if (std::ssize(stock.lines) > count_max) stock.lines.resize(static_cast<std::size_t>(count_max));
  return stock;
}

Result<std::vector<StockItem>> Materials::by_barcode(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::vector<StockItem>();
  const std::string read(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
  std::vector<StockItem> items;
  for (const std::string& spelling : barcode_spellings(read)) {
    SITEPROOF_TRY(auto found, StockTable(tablet_.store().database()).with_barcode(spelling));
    items.insert(items.end(), found.begin(), found.end());
  }
  if (!items.empty()) return items;
  SITEPROOF_TRY(auto item, find(read));
  if (item) items.push_back(std::move(*item));
  return items;
}

Result<VanStock> Materials::van(const std::optional<PersonId>& person) {
  VanStock van;
  if (person) {
    van.person = *person;
  } else {
    SITEPROOF_TRY(van.person, tablet_.technician());
  }
  Database& db = tablet_.store().database();
  SITEPROOF_TRY(auto lines, read_van(db, van.person));
  std::erase_if(lines, [](const VanLine& line) { return line.balance.sign() == 0; });
  for (VanLine& line : lines) {
    SITEPROOF_TRY(const auto known, StockTable(db).item(line.item));
    VanEntry entry;
    if (known) entry.name = known->name;
    entry.finding = van_finding(line);
    entry.count_due = is_count_due(line, tablet_.now());
    entry.line = std::move(line);
    van.entries.push_back(std::move(entry));
  }
  return van;
}

Result<std::vector<std::string>> Materials::batches(const ItemId& item) {
  SITEPROOF_TRY(const PersonId person, tablet_.technician());
  return read_batches(tablet_.store().database(), person, item);
}

Result<std::vector<TraceLine>> Materials::trace(std::string_view batch, int count_max) {
  return read_batch(tablet_.store().database(), batch, count_max);
}

Result<std::vector<AskedFor>> Materials::asked_for(int count_max) {
  return read_asked_for(tablet_.store().database(), count_max);
}

}  // namespace siteproof
