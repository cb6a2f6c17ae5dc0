#include "sync/engine/sync_report.h"

namespace siteproof {

std::string_view to_string(Lane lane) noexcept { return lane == Lane::events ? "events" : "uploads"; }

std::string_view to_string(SyncEnd end) noexcept {
  switch (end) {
    case SyncEnd::complete: return "complete";
    case SyncEnd::incomplete: return "incomplete";
    case SyncEnd::stopped: return "stopped";
    case SyncEnd::cancelled: return "cancelled";
  }
  return {};
}

std::string_view to_string(SyncActivity activity) noexcept {
  switch (activity) {
    case SyncActivity::idle: return "idle";
    case SyncActivity::sending_events: return "sending_events";
    case SyncActivity::receiving: return "receiving";
    case SyncActivity::checking_receipts: return "checking_receipts";
    case SyncActivity::uploading: return "uploading";
    case SyncActivity::waiting: return "waiting";
    case SyncActivity::paused: return "paused";
  }
  return {};
}

}  // namespace siteproof
