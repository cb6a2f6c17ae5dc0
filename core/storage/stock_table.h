#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/stock.h"
#include "core/storage/sqlite/database.h"

namespace siteproof {

/// The last stock picture that reached this tablet.
class StockTable {
 public:
  explicit StockTable(Database& db) : db_(db) {}

  /// Puts `picture` in place of the one before, inside the caller's transaction and after everything else: see
  /// save_search.
  [[nodiscard]] Status replace(const StockPicture& picture);

  /// Nothing when no picture has come yet.
  [[nodiscard]] Result<std::optional<UtcTime>> taken_at();
  /// Items whose code, name or specification in either language holds these words, all without words; by their name in
  /// `language`, "zh" or "en".
  [[nodiscard]] Result<std::vector<StockItem>> find(std::string_view words, std::string_view language, int count_max);
  /// Every item with this barcode, by code: a supplier may use one for several sizes.
  [[nodiscard]] Result<std::vector<StockItem>> with_barcode(std::string_view barcode);
  [[nodiscard]] Result<std::optional<StockItem>> item(const ItemId& code);

 private:
  Database& db_;
};

}  // namespace siteproof
