#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "core/evidence/posix_file.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// A folder of this run of the program below the tablet's data, for files on their way into the vault. It is locked
/// while this object lives, so that another run can tell what was left behind from what is on its way.
class RunFolder {
 public:
  /// `parent` is the name below the tablet's data. Errors are of kind storage, as the vault's.
  [[nodiscard]] static Result<RunFolder> open(Tablet& tablet, std::string_view parent);
  /// Removes the folder when nothing is left in it.
  ~RunFolder();
  RunFolder(RunFolder&&) noexcept;
  RunFolder& operator=(RunFolder&&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }

 private:
  RunFolder(std::filesystem::path folder, File lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
  std::filesystem::path folder_;
  File lock_;
};

/// Takes one file that was left behind to where it belongs and tells whether that went; `aside` is for those
/// that are not whole (set_aside).
using TakeInFile = std::function<Result<bool>(const std::filesystem::path& file, const std::filesystem::path& aside)>;

/// Hands every file that ended runs left below `parent` to `take_in`; gives how many went where they belong. Runs that
/// still go on are left alone.
[[nodiscard]] Result<int> take_in_left_files(Tablet& tablet, std::string_view parent, const TakeInFile& take_in);

/// Moves the file of a run durably into that run's folder below `aside`. It keeps its name, which tells what it is for.
[[nodiscard]] Status set_aside(const std::filesystem::path& file, const std::filesystem::path& aside);

}  // namespace siteproof
