#include "sync/engine/upload_round.h"

#include "sync/engine/sync_tuning.h"

namespace siteproof {

void UploadRound::set_aside(const Sha256& file, Error error, MonotonicTime now) {
  runs_.erase(file);
  aside_.insert_or_assign(file, Aside{std::move(error), now});
}

std::optional<Error> UploadRound::aside_error() const {
  if (aside_.empty()) return std::nullopt;
  return aside_.begin()->second.error;
}

void UploadRound::connection_dropped() {
  for (auto& [file, run] : runs_) run.offset_known = false;
}

void UploadRound::begin_round(MonotonicTime now) {
  runs_.clear();
  std::erase_if(aside_, [&](const auto& entry) { return now - entry.second.since >= tuning::upload_aside_for; });
}

}  // namespace siteproof
