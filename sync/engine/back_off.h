#pragma once

#include <chrono>

#include "core/base/random.h"

namespace siteproof {

/// Exponential back-off with full jitter, without an end. One thread.
class BackOff {
 public:
  explicit BackOff(Random& random) : random_(random) {}

  /// Counts a failure and draws how long to wait, uniformly between the floor and ceiling_after(failures). The first
  /// failure after progress, if it was a dropped connection, waits just the floor.
  [[nodiscard]] std::chrono::milliseconds after_failure(bool connection_dropped);
  void progressed() noexcept { failures_ = 0; }
  /// In a row.
  [[nodiscard]] int failures() const noexcept { return failures_; }
  [[nodiscard]] static std::chrono::milliseconds ceiling_after(int failures) noexcept;

 private:
  Random& random_;
  int failures_ = 0;
};

}  // namespace siteproof
