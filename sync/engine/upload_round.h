#pragma once

#include <map>
#include <optional>

#include "core/usecases/sync_door.h"
#include "sync/engine/monotonic_time.h"

namespace siteproof {

/// What this run has learned of a file that is on its way; what must survive is in the door.
struct FileRun {
  bool asked = false;         ///< the server was asked whether it holds the file already
  bool offset_known = false;  ///< PendingUpload::offset is what the server said since the last cut
  bool sent_whole = false;    ///< every byte is there; the receipt is missing
  int restarts = 0;           ///< the upload had to begin again
};

/// The files of one run, and those set aside so that they do not hold up the others. One thread.
class UploadRound {
 public:
  [[nodiscard]] FileRun& of(const Sha256& file) { return runs_[file]; }
  void confirmed(const Sha256& file) { runs_.erase(file); }
  void set_aside(const Sha256& file, Error error, MonotonicTime now);
  [[nodiscard]] bool is_aside(const Sha256& file) const { return aside_.contains(file); }
  [[nodiscard]] std::size_t aside_count() const noexcept { return aside_.size(); }
  /// Why one of the files set aside was; nothing when none is.
  [[nodiscard]] std::optional<Error> aside_error() const;
  /// What the server said of offsets may no longer be true.
  void connection_dropped();
  /// Everything is asked again; files that were set aside long enough ago take part again.
  void begin_round(MonotonicTime now);

 private:
  struct Aside {
    Error error;
    MonotonicTime since;
  };
  std::map<Sha256, FileRun> runs_;
  std::map<Sha256, Aside> aside_;
};

}  // namespace siteproof
