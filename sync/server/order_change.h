#pragma once

#include <functional>

#include "sync/server/office.h"

namespace siteproof::server {

/// What became of an order by the office's decision.
struct OrderChanged {
  ServerSeq seq{};  ///< of the last event; the order's newest when nothing had to change
  Sha256 digest;    ///< of the order's new state
};

/// One order within one write transaction, while the office decides about it.
class OrderChange {
 public:
  OrderChange(Database& database, Office& office, const OrderState& order, const OperatorCaller& who, UtcTime now,
              Random& random)
      : database_(database), office_(office), order_(order), who_(who), now_(now), random_(random) {}

  /// As it stands, with what was written so far.
  [[nodiscard]] const OrderState& order() const noexcept { return order_; }
  [[nodiscard]] Status write(EventBody body) {
    return office_.write(order_.id, std::move(body)).map([](const PushVerdict&) {});
  }
  /// Writes the step if the workflow lets the caller take it.
  [[nodiscard]] Status step(OrderStatus to, const std::string& reason);
  [[nodiscard]] Database& database() const noexcept { return database_; }
  [[nodiscard]] const OperatorCaller& who() const noexcept { return who_; }
  [[nodiscard]] UtcTime now() const noexcept { return now_; }
  [[nodiscard]] Random& random() const noexcept { return random_; }

 private:
  Database& database_;
  Office& office_;
  const OrderState& order_;
  const OperatorCaller& who_;
  UtcTime now_;
  Random& random_;
};

/// Reads the order, lets `decide` write, and commits all of it or, when it refuses, nothing. An unknown order is
/// not_found (order.unknown). Decisions run one at a time, so that each sees what those before it wrote.
[[nodiscard]] Result<OrderChanged> change_order(ServerStore& store, const Clock& clock, Random& random,
                                                const OperatorCaller& who, const OrderId& order,
                                                const std::function<Status(OrderChange&)>& decide);

/// Refuses a text of nothing but spaces (usage) with that code and message.
[[nodiscard]] Status need_words(std::string_view text, const char* code, const char* message);

/// Refuses who is neither a supervisor nor an admin (auth.role).
[[nodiscard]] Status check_supervisor(const OperatorCaller& who);

}  // namespace siteproof::server
