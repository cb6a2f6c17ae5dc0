#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rules/stock.h"
#include "core/storage/requisition_rows.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// What a search in the stock found.
struct StockFound {
  std::optional<UtcTime> taken_at;  ///< nullopt: no stock picture has come to this tablet yet
  bool stale = false;               ///< too old to be relied on
  std::vector<StockItem> items;
  bool more = false;  ///< there are more than were asked for
};

/// The store as this tablet last heard of it, and what was asked of it. Reads only; never waits for a network.
class Materials {
 public:
  explicit Materials(Tablet& tablet) : tablet_(tablet) {}

  /// Items that hold these words, all without words, by their name in `language`: "zh" or "en".
  [[nodiscard]] Result<StockFound> search(const std::string& words, std::string_view language, int count_max);
  /// Nothing when the stock does not know the code, or when it is no code.
  [[nodiscard]] Result<std::optional<StockItem>> find(const std::string& code);
  /// Requests on the open orders of this tablet with their answers, newest first.
  [[nodiscard]] Result<std::vector<AskedFor>> asked_for(int count_max);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
