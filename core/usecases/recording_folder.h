#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/usecases/recordings.h"
#include "core/usecases/run_folder.h"

namespace siteproof {

/// Where a microphone or camera writes its recordings until they are in the vault, in a folder of this run.
class RecordingFolder {
 public:
  /// Errors are of kind storage, as the vault's.
  [[nodiscard]] static Result<std::shared_ptr<RecordingFolder>> open(Tablet& tablet);
  RecordingFolder(const RecordingFolder&) = delete;
  RecordingFolder& operator=(const RecordingFolder&) = delete;

  /// A new file for one recording, once it is durably on record what it is for. `ending` is such as "wav".
  [[nodiscard]] Result<std::filesystem::path> begin(Tablet& tablet, const RecordingRequest& request,
                                                    const std::string& ending);

  /// As open() calls it.
  explicit RecordingFolder(RunFolder run) : run_(std::move(run)) {}

 private:
  RunFolder run_;
};

/// Adds what ended runs left behind to the orders it was recorded for. A recording of which that is not known, or whose
/// order does not take it, goes into the vault, where it counts as recovered; what is known of it is kept. Files that
/// are no whole recording are set aside in the folder "incomplete", under their names. Returns how many were added.
[[nodiscard]] Result<int> take_in_left_recordings(Tablet& tablet);

/// What a recovered recording was made for, when that is known.
[[nodiscard]] Result<std::optional<RecordingRequest>> recovered_recording(Tablet& tablet, const Sha256& recording);

}  // namespace siteproof
