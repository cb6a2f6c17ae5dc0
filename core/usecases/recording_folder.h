#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/evidence/posix_file.h"
#include "core/usecases/recordings.h"

namespace siteproof {

/// Where a microphone or camera writes its recordings until they are in the vault: a folder of this run of the program,
/// below the tablet's data, locked while this object lives, so that another run can tell recordings that were left
/// behind from those on their way.
class RecordingFolder {
 public:
  /// Errors are of kind storage, as the vault's.
  [[nodiscard]] static Result<std::shared_ptr<RecordingFolder>> open(Tablet& tablet);
  /// Removes the folder when nothing is left in it.
  ~RecordingFolder();
  RecordingFolder(const RecordingFolder&) = delete;
  RecordingFolder& operator=(const RecordingFolder&) = delete;

  /// A new file for one recording, once it is durably on record what it is for. `ending` is such as "wav".
  [[nodiscard]] Result<std::filesystem::path> begin(Tablet& tablet, const RecordingRequest& request,
                                                    const std::string& ending);

  /// As open() calls it.
  RecordingFolder(std::filesystem::path folder, File lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}

 private:
  std::filesystem::path folder_;
  File lock_;
};

/// Adds what ended runs left behind to the orders it was recorded for. Files that are no whole recording, or of which
/// nothing is known, are set aside in the folder "incomplete"; nothing is deleted. Returns how many were added.
[[nodiscard]] Result<int> take_in_left_recordings(Tablet& tablet);

}  // namespace siteproof
