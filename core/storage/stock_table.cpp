#include "core/storage/stock_table.h"

#include "core/storage/sqlite/match_expression.h"

namespace siteproof {
namespace {

// The columns of read_item.
#define SITEPROOF_STOCK_COLUMNS                                                                             \
  "i.code, i.name_zh, i.name_en, i.spec_zh, i.spec_en, i.unit, i.on_hand, i.price, i.currency, i.special, " \
  "i.safety_stock, i.barcode, i.substitutes, i.special_days"

std::vector<ItemId> split_codes(std::string_view text) {
  std::vector<ItemId> codes;
  while (!text.empty()) {
    const auto end = text.find(' ');
    codes.push_back(ItemId{std::string(text.substr(0, end))});
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return codes;
}

std::string joined(const std::vector<ItemId>& codes) {
  std::string text;
  for (const ItemId& code : codes) text += (text.empty() ? "" : " ") + code.str();
  return text;
}

Result<StockItem> read_item(Statement& row) {
  StockItem item;
  item.code = ItemId{std::string(row.text(0))};
  item.name = {std::string(row.text(1)), std::string(row.text(2))};
  item.spec = {std::string(row.text(3)), std::string(row.text(4))};
  item.unit = row.text(5);
  SITEPROOF_TRY(item.on_hand, Decimal::parse(row.text(6)));
  if (!row.is_null(7)) {
    SITEPROOF_TRY(const Decimal amount, Decimal::parse(row.text(7)));
    item.price = Money{amount, std::string(row.text(8))};
  }
  item.special = row.int64(9) != 0;
  if (!row.is_null(10)) {
    SITEPROOF_TRY(item.safety_stock, Decimal::parse(row.text(10)));
  }
  item.barcode = row.text(11);
  item.substitutes = split_codes(row.text(12));
  item.special_days = static_cast<int>(row.int64(13));
  return item;
}

Result<std::vector<StockItem>> read_items(Statement& rows) {
  std::vector<StockItem> items;
  while (true) {
    SITEPROOF_TRY(const bool more, rows.step());
    if (!more) return items;
    SITEPROOF_TRY(StockItem item, read_item(rows));
    items.push_back(std::move(item));
  }
}

std::string search_words(const StockItem& item) {
  std::string words = item.code.str();
  for (const Bilingual* text : {&item.name, &item.spec}) words += '\n' + text->zh + '\n' + text->en;
  return words;
}

Status insert(Database& db, std::int64_t row, const StockItem& item) {
  const auto price = item.price ? std::optional(item.price->amount.str()) : std::nullopt;
  const auto currency = item.price ? std::optional(item.price->currency) : std::nullopt;
  const auto safety = item.safety_stock ? std::optional(item.safety_stock->str()) : std::nullopt;
  return db.run(
      "INSERT INTO stock_item(row, code, name_zh, name_en, spec_zh, spec_en, unit, on_hand, price, currency, special, "
      "safety_stock, barcode, substitutes, special_days) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      row, item.code, item.name.zh, item.name.en, item.spec.zh, item.spec.en, item.unit, item.on_hand.str(), price,
      currency, item.special, safety, item.barcode, joined(item.substitutes), item.special_days);
}

}  // namespace

Status StockTable::replace(const StockPicture& picture) {
  SITEPROOF_CHECK(db_.run("DELETE FROM stock_item"));
  SITEPROOF_CHECK(
      db_.run("INSERT INTO stock_picture(one, taken_at) VALUES(1, ?1) ON CONFLICT(one) DO UPDATE SET taken_at = ?1",
              picture.taken_at));
  std::int64_t row = 0;
  for (const StockItem& item : picture.items) SITEPROOF_CHECK(insert(db_, ++row, item));
  SITEPROOF_CHECK(db_.run("INSERT INTO stock_search(stock_search) VALUES('delete-all')"));
  row = 0;
  for (const StockItem& item : picture.items) {
    SITEPROOF_CHECK(db_.run("INSERT INTO stock_search(rowid, words) VALUES(?, ?)", ++row, search_words(item)));
  }
  return {};
}

Result<std::optional<UtcTime>> StockTable::taken_at() {
  SITEPROOF_TRY(const auto at, db_.query_int64("SELECT taken_at FROM stock_picture"));
  return at ? std::optional(UtcTime{*at}) : std::nullopt;
}

Result<std::vector<StockItem>> StockTable::find(std::string_view words, std::string_view language, int count_max) {
  const bool chinese = language == "zh";
  SITEPROOF_TRY(const std::string match, match_expression(words));
  if (match.empty()) {
    // Typed punctuation alone finds nothing; no words at all find everything.
    if (words.find_first_not_of(" \t") != std::string_view::npos) return std::vector<StockItem>();
    SITEPROOF_TRY(auto rows, db_.cached("SELECT " SITEPROOF_STOCK_COLUMNS
                                        " FROM stock_item i ORDER BY CASE WHEN ?1 THEN i.name_zh ELSE i.name_en END "
                                        "COLLATE NOCASE, i.code LIMIT ?2"));
    rows->bind_all(chinese, count_max);
    return read_items(*rows);
  }
  SITEPROOF_TRY(auto rows, db_.cached("SELECT " SITEPROOF_STOCK_COLUMNS
                                      " FROM stock_search s JOIN stock_item i ON i.row = s.rowid "
                                      "WHERE stock_search MATCH ?3 ORDER BY CASE WHEN ?1 THEN i.name_zh ELSE "
                                      "i.name_en END COLLATE NOCASE, i.code LIMIT ?2"));
  rows->bind_all(chinese, count_max, match);
  return read_items(*rows);
}

Result<std::vector<StockItem>> StockTable::with_barcode(std::string_view barcode) {
  SITEPROOF_TRY(auto rows, db_.cached("SELECT " SITEPROOF_STOCK_COLUMNS
                                      " FROM stock_item i WHERE i.barcode = ? AND i.barcode <> '' ORDER BY i.code"));
  rows->bind_all(barcode);
  return read_items(*rows);
}

Result<std::optional<StockItem>> StockTable::item(const ItemId& code) {
  SITEPROOF_TRY(auto row, db_.cached("SELECT " SITEPROOF_STOCK_COLUMNS " FROM stock_item i WHERE i.code = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(code).step());
  if (!found) return std::optional<StockItem>();
  SITEPROOF_TRY(StockItem item, read_item(*row));
  return std::optional(std::move(item));
}

}  // namespace siteproof
