#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/usecases/sync_door.h"

namespace siteproof {

/// Events and files fail, wait and recover apart from each other.
enum class Lane { events, uploads };
[[nodiscard]] std::string_view to_string(Lane lane) noexcept;

/// What a run brought about, as confirmed by the server.
struct SyncTally {
  std::int64_t events_sent = 0;         ///< with a verdict, of any kind
  std::int64_t events_quarantined = 0;  ///< of these, set aside
  std::int64_t pages = 0;
  std::int64_t changes = 0;
  std::int64_t files_confirmed = 0;  ///< with a verified receipt
  std::int64_t bytes_uploaded = 0;   ///< the server has them on disk
  std::int64_t failures = 0;         ///< attempts that had to be repeated
  std::int64_t scope_restarts = 0;   ///< pulls from the beginning after a new epoch or a differing checksum
};

enum class SyncEnd {
  complete,    ///< outbox and uploads are empty, every file has its receipt, the newest changes are here
  incomplete,  ///< everything possible was done; `error` says what is left undone and why
  stopped,     ///< nothing can go on before a person acts: log in again, make room on the disk
  cancelled,
};
[[nodiscard]] std::string_view to_string(SyncEnd end) noexcept;

struct SyncReport {
  SyncEnd end = SyncEnd::incomplete;
  std::optional<Error> error;  ///< empty exactly when complete or cancelled
  SyncTally tally;
  SyncStatus left;
};

/// A lane that waits before its next attempt.
struct LaneWait {
  Lane lane = Lane::events;
  std::chrono::milliseconds remaining{0};
  int failures = 0;  ///< in a row
  Error reason;
};

enum class SyncActivity { idle, sending_events, receiving, checking_receipts, uploading, waiting, paused };
[[nodiscard]] std::string_view to_string(SyncActivity activity) noexcept;

/// A file whose bytes are on their way.
struct FileUnderWay {
  Sha256 sha256;
  std::int64_t size = 0, sent = 0;  ///< bytes; `sent` counts what left here, which the server may not have said yet
  friend bool operator==(const FileUnderWay&, const FileUnderWay&) = default;
};

/// What a person sees while it runs.
struct SyncProgress {
  SyncActivity activity = SyncActivity::idle;
  std::int64_t events_left = 0;
  std::int64_t files_left = 0;
  std::int64_t bytes_left = 0;        ///< of the files; counts down while one is on its way
  std::int64_t bytes_per_second = 0;  ///< both directions, over the last seconds
  std::optional<FileUnderWay> file;
  std::vector<LaneWait> waits;
  SyncTally tally;
};

}  // namespace siteproof
