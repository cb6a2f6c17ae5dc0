#include "core/rules/stock.h"

namespace siteproof {
namespace {

constexpr std::chrono::hours refreshed_within{7 * 24};

}  // namespace

Availability availability(const StockItem& item) {
  if (item.on_hand.sign() <= 0) return item.special ? Availability::ordered_ahead : Availability::none;
  const bool low = item.safety_stock && item.on_hand < *item.safety_stock;
  return low ? Availability::low : Availability::on_hand;
}

bool is_stale(UtcTime taken_at, UtcTime now) { return now - taken_at > refreshed_within; }

}  // namespace siteproof
