#include "core/storage/hand_over_rows.h"

#include "core/storage/list_statements.h"

namespace siteproof {

std::optional<UntakenHandOver> untaken_hand_over(const OrderState& order) {
  if (order.hand_overs.empty()) return std::nullopt;
  const HandOver& newest = order.hand_overs.back();
  if (newest.taken_by || order.technician.value != newest.to) return std::nullopt;
  return UntakenHandOver{newest.to, newest.event, newest.at};
}

Status save_hand_over(Database& db, const OrderId& order, const std::optional<UntakenHandOver>& given) {
  if (!given) return db.run("DELETE FROM hand_over WHERE order_id = ?", order);
  return db.run("INSERT OR REPLACE INTO hand_over(order_id, recipient, event, at) VALUES(?,?,?,?)", order, given->to,
                given->event, given->at);
}

Result<std::vector<OrderId>> read_handed_to(Database& db, const PersonId& person, int count_max) {
  SITEPROOF_TRY(auto rows, db.cached(list_statement::handed_to));
  rows->bind_all(person, count_max);
  std::vector<OrderId> orders;
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return orders;
    orders.push_back(OrderId{std::string(rows->text(0))});
  }
}

}  // namespace siteproof
