#include "core/usecases/recording_folder.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "core/usecases/captures.h"

namespace siteproof {
namespace {

namespace fs = std::filesystem;

constexpr FileOwner owner = FileOwner::vault;
constexpr std::string_view lock_name = "lock";
constexpr std::string_view aside_name = "incomplete";

Result<fs::path> recordings_folder(Tablet& tablet) {
  SITEPROOF_TRY(auto query,
                tablet.store().database().prepare("SELECT file FROM pragma_database_list WHERE name='main'"));
  SITEPROOF_TRY(const bool found, query.step());
  if (!found) return fail(ErrorKind::storage, "storage.cannot_open", "The data folder is not known.");
  return fs::path(query.text(0)).parent_path() / "recordings";
}

std::vector<fs::path> entries_of(const fs::path& folder, std::error_code& failed) {
  std::vector<fs::path> out;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    out.push_back(at->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// "<capture>-voice.wav"; nothing for any other name.
struct NamedRecording {
  CaptureId capture;
  RecordingKind kind = RecordingKind::voice;
};

std::optional<NamedRecording> named(const fs::path& file) {
  const std::string stem = file.stem().string();
  const auto divider = stem.rfind('-');
  if (divider == std::string::npos) return std::nullopt;
  const auto capture = CaptureId::parse(stem.substr(0, divider));
  const auto kind = parse_name<RecordingKind>(stem.substr(divider + 1));
  if (!capture || !kind) return std::nullopt;
  return NamedRecording{*capture, *kind};
}

/// What it was recorded for; nothing when that is not on record.
Result<std::optional<RecordingRequest>> purpose(Tablet& tablet, const fs::path& file) {
  const auto name = named(file);
  if (!name) return std::optional<RecordingRequest>();
  auto intent = Captures(tablet).find(name->capture);
  if (!intent && intent.error().kind == ErrorKind::not_found) return std::optional<RecordingRequest>();
  if (!intent) return fail(intent.error());
  return std::optional(RecordingRequest{intent->order, name->kind, std::move(intent->place), intent->pair});
}

Status set_aside(const fs::path& file, const fs::path& aside) {
  SITEPROOF_CHECK(make_folder(owner, aside));
  return move_durably(owner, file, aside / (random_name() + file.extension().string()));
}

/// True when it is on its order now.
Result<bool> take_in(Tablet& tablet, const fs::path& file, const fs::path& aside) {
  SITEPROOF_TRY(const auto request, purpose(tablet, file));
  if (request) {
    const auto saved = Recordings(tablet).add(*request, file);
    if (saved) {
      std::error_code failed;
      fs::remove(file, failed);
      if (failed) return fail(file_error(owner, failed.value(), "remove", file));
      return true;
    }
    if (saved.error().kind == ErrorKind::storage || saved.error().code == "media.unreadable") {
      return fail(saved.error());
    }
  }
  SITEPROOF_CHECK(set_aside(file, aside));
  return false;
}

Result<int> take_in_run(Tablet& tablet, const fs::path& run, const fs::path& aside) {
  std::optional<File> lock;
  if (auto file = File::open_read(owner, run / lock_name)) lock = std::move(*file);
  const bool left = !lock || lock->try_lock() == File::Lock::taken;
  if (!left) return 0;
  std::error_code failed;
  int added = 0;
  for (const fs::path& file : entries_of(run, failed)) {
    if (file.filename() == lock_name) continue;
    SITEPROOF_TRY(const bool whole, take_in(tablet, file, aside));
    added += whole ? 1 : 0;
  }
  if (failed) return fail(file_error(owner, failed.value(), "list", run));
  // Without a lock it may be a folder that is just being made.
  if (lock) {
    fs::remove(run / lock_name, failed);
    fs::remove(run, failed);
  }
  return added;
}

}  // namespace

Result<std::shared_ptr<RecordingFolder>> RecordingFolder::open(Tablet& tablet) {
  SITEPROOF_TRY(const fs::path all, recordings_folder(tablet));
  SITEPROOF_CHECK(make_folder(owner, all));
  const fs::path run = all / random_name();
  SITEPROOF_CHECK(make_folder(owner, run));
  SITEPROOF_TRY(File lock, File::create(owner, run / lock_name));
  if (lock.try_lock() == File::Lock::busy) {
    return fail(ErrorKind::storage, "vault.io", "The folder for new recordings is taken over by another program.");
  }
  SITEPROOF_CHECK(sync_folder(owner, all));
  return std::make_shared<RecordingFolder>(run, std::move(lock));
}

RecordingFolder::~RecordingFolder() {
  std::error_code failed;
  const auto entries = entries_of(folder_, failed);
  if (failed || entries.size() > 1) return;
  fs::remove(folder_ / lock_name, failed);
  fs::remove(folder_, failed);
}

Result<fs::path> RecordingFolder::begin(Tablet& tablet, const RecordingRequest& request, const std::string& ending) {
  SITEPROOF_TRY(const CaptureIntent intent,
                Captures(tablet).intend({request.order, Stage::during, request.place, request.about}));
  return folder_ / (intent.id.str() + "-" + std::string(to_string(request.kind)) + "." + ending);
}

Result<int> take_in_left_recordings(Tablet& tablet) {
  SITEPROOF_TRY(const fs::path all, recordings_folder(tablet));
  std::error_code failed;
  if (!fs::is_directory(all, failed)) return 0;
  int added = 0;
  for (const fs::path& run : entries_of(all, failed)) {
    if (run.filename() == aside_name) continue;
    SITEPROOF_TRY(const int count, take_in_run(tablet, run, all / aside_name));
    added += count;
  }
  if (failed) return fail(file_error(owner, failed.value(), "list", all));
  return added;
}

}  // namespace siteproof
