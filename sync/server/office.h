#pragma once

#include "core/ports/clock.h"
#include "sync/server/access.h"
#include "sync/server/order_book.h"

namespace siteproof::server {

/// Writes what the office decides as events of the server's own device, inside one write transaction.
class Office {
 public:
  Office(Database& database, OrderBook& book, const DeviceId& device, const OperatorCaller& who,
         const ClockReading& now, Random& random)
      : database_(database), book_(book), device_(device), who_(who), now_(now), random_(random) {}

  [[nodiscard]] Result<PushVerdict> write(const OrderId& order, EventBody body);

 private:
  [[nodiscard]] Result<DeviceSeq> next_seq();

  Database& database_;
  OrderBook& book_;
  const DeviceId& device_;
  const OperatorCaller& who_;
  const ClockReading& now_;
  Random& random_;
  DeviceSeq newest_{-1};
};

}  // namespace siteproof::server
