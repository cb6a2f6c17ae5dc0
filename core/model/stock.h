#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// One material of the store as it was counted (domain.md section 6).
/// How far ahead a special material is ordered where the catalogue does not say (domain.md section 6).
inline constexpr int special_days_usual = 3, special_days_max = 365;

struct StockItem {
  ItemId code;
  Bilingual name, spec;  ///< `spec` may be empty
  std::string unit;
  Decimal on_hand;
  std::optional<Money> price;  ///< of one unit
  bool special = false;        ///< not kept in store: ordered `special_days` ahead
  std::optional<Decimal> safety_stock = std::nullopt;
  std::string barcode = {};              ///< as on the package; may be empty
  std::vector<ItemId> substitutes = {};  ///< that may take its place with a reason and the owner's consent, best first
  int special_days = special_days_usual;
};

/// Everything in the store at one time. A newer picture replaces it whole.
struct StockPicture {
  UtcTime taken_at;
  std::vector<StockItem> items;
};

}  // namespace siteproof
