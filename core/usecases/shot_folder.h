#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/usecases/photos.h"
#include "core/usecases/run_folder.h"

namespace siteproof {

/// Where a camera writes its pictures until they are in the vault, in a folder of this run. `path_for` is thread-safe
/// and touches no disk.
class ShotFolder {
 public:
  /// Errors are of kind storage, as the vault's.
  [[nodiscard]] static Result<std::shared_ptr<ShotFolder>> open(Tablet& tablet);
  ShotFolder(const ShotFolder&) = delete;
  ShotFolder& operator=(const ShotFolder&) = delete;

  /// A new file for one shot. Its name tells where the shot belongs and what the camera was opened for, so that this is
  /// known even when the program ends at the shutter.
  [[nodiscard]] std::filesystem::path path_for(const PhotoRequest& request);

  /// As open() calls it.
  explicit ShotFolder(RunFolder run) : run_(std::move(run)) {}

 private:
  RunFolder run_;
  std::atomic<int> shots_ = 0;
};

/// Nothing for a name that path_for did not make. Names of versions that knew of no capture are read as well.
[[nodiscard]] std::optional<PhotoRequest> shot_named(const std::string& file_name);

/// Moves what ended runs left behind into the vault, where it counts as recovered; where each belongs is kept. Files
/// that are no whole photo are set aside in the folder "incomplete". Returns how many were taken in.
[[nodiscard]] Result<int> take_in_left_shots(Tablet& tablet);

/// Where a recovered photo belongs, when that is known.
[[nodiscard]] Result<std::optional<PhotoRequest>> recovered_shot(Tablet& tablet, const Sha256& photo);

}  // namespace siteproof
