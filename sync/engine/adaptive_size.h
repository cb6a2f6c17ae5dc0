#pragma once

#include <algorithm>
#include <cstddef>

#include "sync/engine/sync_tuning.h"

namespace siteproof {

/// How much to put into one request: less after a failure, so that something fits between two cuts of the connection,
/// and step by step more again while it goes well.
class AdaptiveSize {
 public:
  AdaptiveSize(std::size_t least, std::size_t start, std::size_t most) : least_(least), now_(start), most_(most) {}
  [[nodiscard]] std::size_t value() const noexcept { return now_; }
  [[nodiscard]] bool is_least() const noexcept { return now_ == least_; }
  void shrink() noexcept { now_ = std::max(least_, now_ / tuning::shrink_factor); }
  void grow() noexcept { now_ = std::min(most_, now_ * tuning::grow_factor); }
  void to_least() noexcept { now_ = least_; }

 private:
  std::size_t least_, now_, most_;
};

}  // namespace siteproof
