#include "core/usecases/run_folder.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

namespace siteproof {
namespace {

namespace fs = std::filesystem;

constexpr FileOwner owner = FileOwner::vault;
constexpr std::string_view lock_name = "lock";
constexpr std::string_view aside_name = "incomplete";

Result<fs::path> below_data(Tablet& tablet, std::string_view name) {
  SITEPROOF_TRY(auto query,
                tablet.store().database().prepare("SELECT file FROM pragma_database_list WHERE name='main'"));
  SITEPROOF_TRY(const bool found, query.step());
  if (!found) return fail(ErrorKind::storage, "storage.cannot_open", "The data folder is not known.");
  return fs::path(query.text(0)).parent_path() / name;
}

std::vector<fs::path> entries_of(const fs::path& folder, std::error_code& failed) {
  std::vector<fs::path> out;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    out.push_back(at->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

Result<int> take_in_run(const fs::path& run, const fs::path& aside, const TakeInFile& take_in) {
  std::optional<File> lock;
  if (auto file = File::open_read(owner, run / lock_name)) lock = std::move(*file);
  const bool left = !lock || lock->try_lock() == File::Lock::taken;
  if (!left) return 0;
  std::error_code failed;
  int taken = 0;
  for (const fs::path& file : entries_of(run, failed)) {
    if (file.filename() == lock_name) continue;
    SITEPROOF_TRY(const bool whole, take_in(file, aside));
    taken += whole ? 1 : 0;
  }
  if (failed) return fail(file_error(owner, failed.value(), "list", run));
  // Without a lock it may be a folder that is just being made.
  if (lock) {
    fs::remove(run / lock_name, failed);
    fs::remove(run, failed);
  }
  return taken;
}

}  // namespace

Result<RunFolder> RunFolder::open(Tablet& tablet, std::string_view parent) {
  SITEPROOF_TRY(const fs::path all, below_data(tablet, parent));
  SITEPROOF_CHECK(make_folder(owner, all));
  const fs::path run = all / random_name();
  SITEPROOF_CHECK(make_folder(owner, run));
  SITEPROOF_TRY(File lock, File::create(owner, run / lock_name));
  if (lock.try_lock() == File::Lock::busy) {
    return fail(ErrorKind::storage, "vault.io", "The folder for what is being taken is held by another program.");
  }
  SITEPROOF_CHECK(sync_folder(owner, all));
  return RunFolder(run, std::move(lock));
}

RunFolder::RunFolder(RunFolder&& other) noexcept
    : folder_(std::exchange(other.folder_, {})), lock_(std::move(other.lock_)) {}

RunFolder::~RunFolder() {
  if (folder_.empty()) return;
  std::error_code failed;
  const auto entries = entries_of(folder_, failed);
  if (failed || entries.size() > 1) return;
  fs::remove(folder_ / lock_name, failed);
  fs::remove(folder_, failed);
}

Result<int> take_in_left_files(Tablet& tablet, std::string_view parent, const TakeInFile& take_in) {
  SITEPROOF_TRY(const fs::path all, below_data(tablet, parent));
  std::error_code failed;
  if (!fs::is_directory(all, failed)) return 0;
  int taken = 0;
  for (const fs::path& run : entries_of(all, failed)) {
    if (run.filename() == aside_name) continue;
    SITEPROOF_TRY(const int count, take_in_run(run, all / aside_name, take_in));
    taken += count;
  }
  if (failed) return fail(file_error(owner, failed.value(), "list", all));
  return taken;
}

Status set_aside(const fs::path& file, const fs::path& aside) {
  const fs::path run = aside / file.parent_path().filename();
  SITEPROOF_CHECK(make_folder(owner, aside));
  SITEPROOF_CHECK(make_folder(owner, run));
  SITEPROOF_CHECK(sync_folder(owner, aside.parent_path()));
  SITEPROOF_CHECK(sync_folder(owner, aside));
  return move_durably(owner, file, run / file.filename());
}

}  // namespace siteproof
