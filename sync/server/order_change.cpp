#include "sync/server/order_change.h"

#include <fmt/core.h>

#include "core/rules/workflow.h"

namespace siteproof::server {

Status OrderChange::step(OrderStatus to, const std::string& reason) {
  SITEPROOF_CHECK(check_transition(order_.status.value, to, who_.role));
  return write(StatusChanged{to, order_.status.by, reason});
}

Result<OrderChanged> change_order(ServerStore& store, const Clock& clock, Random& random, const OperatorCaller& who,
                                  const OrderId& order, const std::function<Status(OrderChange&)>& decide) {
  const ClockReading now = clock.now();
  return store.write([&](Database& database) -> Result<OrderChanged> {
    OrderBook book(database);
    SITEPROOF_TRY(const OrderState* const state, book.find(order));
    if (state == nullptr) {
      return fail(ErrorKind::not_found, "order.unknown", fmt::format("There is no order {}.", order.str()));
    }
    Office office(database, book, store.device(), who, now, random);
    OrderChange change(database, office, *state, who, now.wall, random);
    SITEPROOF_CHECK(decide(change));
    SITEPROOF_CHECK(book.finish());
    SITEPROOF_TRY(auto row, database.cached("SELECT seq, digest FROM order_state WHERE order_id = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(order).step());
    if (!found) return fail(ErrorKind::storage, "storage.corrupt", "The order vanished from the server's database.");
    SITEPROOF_TRY(const Sha256 digest, row->sha256(1));
    return OrderChanged{row->integer<ServerSeq>(0), digest};
  });
}

Status need_words(std::string_view text, const char* code, const char* message) {
  if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) return {};
  return fail(ErrorKind::usage, code, message);
}

Status check_supervisor(const OperatorCaller& who) {
  if (who.role == Role::supervisor || who.role == Role::admin) return {};
  return fail(ErrorKind::network, "auth.role", "This is for a supervisor or an admin to decide: ask one of them.");
}

}  // namespace siteproof::server
