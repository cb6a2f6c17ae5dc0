#include "core/rules/stock.h"

#include <fmt/core.h>

namespace siteproof {
namespace {

constexpr std::chrono::hours refreshed_within{7 * 24};

}  // namespace

Availability availability(const StockItem& item) {
  if (item.on_hand.sign() <= 0) return item.special ? Availability::ordered_ahead : Availability::none;
  const bool low = item.safety_stock && item.on_hand < *item.safety_stock;
  return low ? Availability::low : Availability::on_hand;
}

Status check_grant(const StockItem& item, const Decimal& granted_since, const Decimal& quantity,
                   const std::string& unit) {
  if (item.special) return {};
  if (unit != item.unit) {
    return fail(ErrorKind::rule, "requisition.unit",
                fmt::format("The store counts {} in {}, and this asks for {}: have it asked for in {}.",
                            item.code.str(), item.unit, unit, item.unit));
  }
  SITEPROOF_TRY(const Decimal left, item.on_hand.minus(granted_since));
  if (quantity <= left) return {};
  return fail(ErrorKind::rule, "requisition.stock",
              fmt::format("The store has {} {} of {} left: grant a part, a substitute, or count the stock again.",
                          left.str(), item.unit, item.code.str()));
}

bool is_stale(UtcTime taken_at, UtcTime now) { return now - taken_at > refreshed_within; }

}  // namespace siteproof
