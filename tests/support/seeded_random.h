#pragma once

#include "core/base/random.h"

namespace siteproof {

/// Bytes that follow from a seed (splitmix64), so that a test's ids are the same in every run. One thread at a time.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  void fill(std::span<std::uint8_t> out) override;
  [[nodiscard]] std::uint64_t next();
  /// 0 to count - 1.
  [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

 private:
  std::uint64_t state_;
};

}  // namespace siteproof
