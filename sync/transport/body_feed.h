#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/bytes.h"

namespace siteproof {

/// Hands a request's body to libcurl block by block: the owner of the bytes gives a block and waits until it is taken,
/// libcurl is told to pause whenever there is none. One thread.
class BodyFeed {
 public:
  explicit BodyFeed(std::int64_t length) : left_(length) {}

  /// The bytes stay valid until block_taken(). What exceeds the length announced is left out.
  void give(ByteView block);
  [[nodiscard]] bool block_taken() const noexcept { return block_.empty(); }
  [[nodiscard]] std::int64_t left() const noexcept { return left_; }

  /// CURLOPT_READFUNCTION.
  [[nodiscard]] std::size_t take(char* out, std::size_t size);
  /// True once after libcurl was told to pause.
  [[nodiscard]] bool take_pause() noexcept;

 private:
  ByteView block_;
  std::int64_t left_;  ///< bytes not taken yet, those of the block among them
  bool paused_ = false;
};

}  // namespace siteproof
