#pragma once

#include <memory>

#include "core/ports/clock.h"
#include "sync/server/server_store.h"
#include "tests/bench/scale/order_story.h"

namespace siteproof::bench {

/// A server's store with very many orders of the last year, four of five finished, and a hundred technicians. Who was
/// finished with in the last two months is still owed calls; the rest is archived.
class OfficeDesk {
 public:
  static constexpr int technicians = 100, seed = 8;

  OfficeDesk(const std::filesystem::path& folder, int orders);

  [[nodiscard]] server::ServerStore& store() const noexcept { return *store_; }
  [[nodiscard]] const Clock& clock() const noexcept { return clock_; }
  [[nodiscard]] SeededRandom& random() noexcept { return random_; }
  [[nodiscard]] OrderId order(int number) const;

 private:
  void add_technicians();
  void add(Database& database, int number);
  [[nodiscard]] OrderState play(int number);

  SeededRandom random_{seed};
  FixedClock clock_;
  int orders_;
  DeviceId device_;
  DeviceSeq seq_{};
  std::unique_ptr<server::ServerStore> store_;
};

}  // namespace siteproof::bench
