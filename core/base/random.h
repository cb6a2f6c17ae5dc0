#pragma once

#include <cstdint>
#include <span>

namespace siteproof {

/// Where unpredictable bytes come from; injected so that tests replay from a seed.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

/// The operating system's generator (libsodium). Thread-safe.
[[nodiscard]] Random& system_random();

}  // namespace siteproof
