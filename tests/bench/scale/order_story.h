#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/model/event.h"
#include "platform/common/demodata/dice.h"

namespace siteproof::bench {

/// Draws and ids that follow from a seed. One thread.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : dice_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(dice_.below(256));
  }
  /// 0 to count - 1.
  [[nodiscard]] std::size_t below(std::size_t count) { return dice_.below(count); }
  template <class Choices>
  const auto& pick(const Choices& choices) {
    return choices[below(choices.size())];
  }

 private:
  demodata::Dice dice_;
};

/// Everything that happened on an order, about ten events of other people's devices: reported, and then, for four of
/// five orders, the whole visit to its end; the fifth stands somewhere on the way. `seq` counts the device's events on.
[[nodiscard]] std::vector<Event> order_story(const OrderId& order, OrderReported report, const DeviceId& device,
                                             DeviceSeq& seq, SeededRandom& random);

}  // namespace siteproof::bench
