#include "core/journal/stock_codec.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"

namespace siteproof {

template <class Io>
void fields(Io& io, Bilingual& v) {
  io("zh", v.zh);
  io("en", v.en);
}
template <class Io>
void fields(Io& io, StockItem& v) {
  io("code", v.code);
  io("name", v.name);
  std::optional<Bilingual> spec;
  if (!v.spec.zh.empty() || !v.spec.en.empty()) spec = v.spec;
  io("spec", spec);
  io("unit", v.unit);
  io("on_hand", v.on_hand);
  io("price", v.price);
  std::optional<bool> special;
  if (v.special) special = true;
  io("special", special);
  io("safety_stock", v.safety_stock);
  io("barcode", v.barcode);
  io("substitutes", v.substitutes);
  std::optional<int> days;
  if (v.special_days != special_days_usual) days = v.special_days;
  io("special_days", days);
  if constexpr (Io::reading) {
    v.spec = spec.value_or(Bilingual{});
    v.special = special.value_or(false);
    v.special_days = days.value_or(special_days_usual);
  }
}
template <class Io>
void fields(Io& io, StockPicture& v) {
  io("taken_at", v.taken_at);
  io("items", v.items);
}

Result<std::string> stock_text(const StockPicture& picture) { return canonical_fields(picture); }

Result<StockPicture> stock_from_json(const nlohmann::json& object) {
  return from_fields<StockPicture>(object, "The stock picture");
}

Result<StockItem> stock_item_from_json(const nlohmann::json& object) {
  SITEPROOF_TRY(StockItem item, from_fields<StockItem>(object, "The item"));
  if (item.name.zh.empty() || item.name.en.empty() || item.unit.empty()) {
    return fail(ErrorKind::usage, "stock.item", "The item needs a unit and a name in both languages: add them.");
  }
  const bool below = item.on_hand.sign() < 0 || (item.price && item.price->amount.sign() < 0) ||
                     (item.safety_stock && item.safety_stock->sign() < 0);
  if (item.special_days < 0 || item.special_days > special_days_max) {
    return fail(ErrorKind::usage, "stock.special_days", "A material is ordered 0 to 365 days ahead: correct the days.");
  }
  if (below) return fail(ErrorKind::usage, "stock.amount", "Quantities and prices cannot be below zero: correct them.");
  return item;
}

}  // namespace siteproof
