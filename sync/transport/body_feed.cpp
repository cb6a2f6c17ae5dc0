#include "sync/transport/body_feed.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace siteproof {

void BodyFeed::give(ByteView block) { block_ = block.first(std::min(block.size(), static_cast<std::size_t>(left_))); }

std::size_t BodyFeed::take(char* out, std::size_t size) {
  if (left_ == 0) return 0;
  if (block_.empty()) {
    paused_ = true;
    return CURL_READFUNC_PAUSE;
  }
  const std::size_t taken = std::min(size, block_.size());
  std::memcpy(out, block_.data(), taken);
  block_ = block_.subspan(taken);
  left_ -= static_cast<std::int64_t>(taken);
  return taken;
}

bool BodyFeed::take_pause() noexcept { return std::exchange(paused_, false); }

}  // namespace siteproof
