#include "sync/server/grants.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/stock_codec.h"
#include "core/rules/stock.h"

namespace siteproof::server {
namespace {

Status check_answer(const RequisitionAnswer& answer) {
  const auto wrong = [](const char* code, const char* message) { return fail(ErrorKind::usage, code, message); };
  if (answer.state == RequisitionState::requested) {
    return wrong("requisition.state", "An answer is granted, partly, refused or substituted: choose one of these.");
  }
  if (answer.quantity && answer.quantity->sign() <= 0) {
    return wrong("requisition.quantity", "A quantity is above zero: correct it, or refuse.");
  }
  if (answer.state == RequisitionState::partly && !answer.quantity) {
    return wrong("requisition.quantity", "A part of what was asked needs its quantity: give it.");
  }
  if (answer.state == RequisitionState::substituted) {
    if (!answer.substitute)
      return wrong("requisition.substitute", "A substitute needs its name: give the item to use instead.");
    if (answer.reason.empty())
      return wrong("requisition.reason", "A substitute needs a reason that the owner can be told: say why.");
  }
  return {};
}

/// The last counted picture; one without items where nothing was ever counted.
Result<StockPicture> counted_stock(Database& database) {
  SITEPROOF_TRY(auto row, database.cached("SELECT text FROM stock"));
  SITEPROOF_TRY(const bool found, row->step());
  if (!found) return StockPicture{};
  SITEPROOF_TRY(const nlohmann::json object, parse_json(row->text(0), "The stored stock"));
  return stock_from_json(object);
}

// Also what was granted from this very picture: its time is a person's word, and may lie ahead of the server's clock.
Result<Decimal> granted_since(Database& database, const ItemId& item, UtcTime counted_at) {
  SITEPROOF_TRY(
      auto rows,
      database.cached("SELECT quantity FROM stock_grant WHERE item = ?1 AND (counted_at = ?2 OR granted_at >= ?2)"));
  rows->bind_all(item, counted_at);
  Decimal sum;
  while (true) {
    SITEPROOF_TRY(const bool row, rows->step());
    if (!row) return sum;
    SITEPROOF_TRY(const Decimal quantity, Decimal::parse(rows->text(0)));
    SITEPROOF_TRY(sum, sum.plus(quantity));
  }
}

Status keep_grant(OrderChange& change, const Requisition& asked, const ItemId& item, const Decimal& quantity) {
  SITEPROOF_TRY(const StockPicture stock, counted_stock(change.database()));
  const auto counted =
      std::find_if(stock.items.begin(), stock.items.end(), [&](const StockItem& known) { return known.code == item; });
  if (counted != stock.items.end()) {
    SITEPROOF_TRY(const Decimal granted, granted_since(change.database(), item, stock.taken_at));
    SITEPROOF_CHECK(check_grant(*counted, granted, quantity, asked.unit));
  }
  return change.database().run(
      "INSERT INTO stock_grant(order_id, requisition, item, quantity, counted_at, granted_at)"
      " VALUES(?, ?, ?, ?, ?, ?)",
      change.order().id, asked.id, item, quantity.str(), stock.taken_at, change.now());
}

}  // namespace

Status answer_requisition(OrderChange& change, const RequisitionAnswer& answer) {
  SITEPROOF_CHECK(check_answer(answer));
  const auto& all = change.order().requisitions;
  const auto asked =
      std::find_if(all.begin(), all.end(), [&](const Requisition& r) { return r.id == answer.requisition; });
  if (asked == all.end()) {
    return fail(ErrorKind::not_found, "requisition.unknown", "This order has no such requisition.");
  }
  if (asked->state != RequisitionState::requested) {
    return fail(ErrorKind::rule, "requisition.answered",
                fmt::format("This requisition was answered before: it is {}.", to_string(asked->state)));
  }
  const bool substituted = answer.state == RequisitionState::substituted;
  if (!substituted && answer.quantity && *answer.quantity > asked->quantity) {
    return fail(ErrorKind::usage, "requisition.quantity",
                fmt::format("Only {} {} was asked for: grant at most that.", asked->quantity.str(), asked->unit));
  }
  if (answer.state != RequisitionState::refused) {
    SITEPROOF_CHECK(keep_grant(change, *asked, substituted ? *answer.substitute : asked->item,
                               answer.quantity.value_or(asked->quantity)));
  }
  return change.write(
      RequisitionAnswered{answer.requisition, answer.state, answer.quantity, answer.substitute, answer.reason});
}

}  // namespace siteproof::server
