#pragma once

#include <filesystem>
#include <memory>
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

/// Adds what ended runs left behind to the orders it was recorded for. Files that are no whole recording, or of which
/// nothing is known, are set aside in the folder "incomplete"; nothing is deleted. Returns how many were added.
[[nodiscard]] Result<int> take_in_left_recordings(Tablet& tablet);

}  // namespace siteproof
