#include "core/usecases/recording_folder.h"

#include <system_error>

#include "core/usecases/captures.h"
#include "core/usecases/space_keeper.h"

namespace siteproof {
namespace {

namespace fs = std::filesystem;

constexpr FileOwner owner = FileOwner::vault;
constexpr std::string_view parent_name = "recordings";
constexpr std::string_view setting_prefix = "recovered.recording.";

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

Status remove_file(const fs::path& file) {
  std::error_code failed;
  fs::remove(file, failed);
  return failed ? Status(fail(file_error(owner, failed.value(), "remove", file))) : Status();
}

bool is_of_disk(const Error& error) { return error.kind == ErrorKind::storage || error.code == "media.unreadable"; }

/// True when it is in the vault now; false when it is no whole recording.
Result<bool> recover(Tablet& tablet, const fs::path& file) {
  for (const MediaKind kind : {MediaKind::voice, MediaKind::video}) {
    const auto stored = SpaceKeeper(tablet).ingest(file, kind);
    if (!stored && is_of_disk(stored.error())) return fail(stored.error());
    if (!stored) continue;
    const std::string name = file.filename().string();
    if (named(name)) {
      SITEPROOF_CHECK(tablet.store().set_setting(std::string(setting_prefix) + stored->sha256.hex(), name));
    }
    SITEPROOF_CHECK(remove_file(file));
    return true;
  }
  return false;
}

/// True when it is on its order now.
Result<bool> take_in(Tablet& tablet, const fs::path& file, const fs::path& aside) {
  SITEPROOF_TRY(const auto request, purpose(tablet, file.filename()));
  if (request) {
    const auto saved = Recordings(tablet).add(*request, file);
    if (saved) {
      SITEPROOF_CHECK(remove_file(file));
      return true;
    }
    if (is_of_disk(saved.error())) return fail(saved.error());
  }
  SITEPROOF_TRY(const bool kept, recover(tablet, file));
  if (!kept) SITEPROOF_CHECK(set_aside(file, aside));
  return false;
}

}  // namespace

Result<std::shared_ptr<RecordingFolder>> RecordingFolder::open(Tablet& tablet) {
  SITEPROOF_TRY(RunFolder run, RunFolder::open(tablet, parent_name));
  return std::make_shared<RecordingFolder>(std::move(run));
}

Result<fs::path> RecordingFolder::begin(Tablet& tablet, const RecordingRequest& request, const std::string& ending) {
  SITEPROOF_TRY(const CaptureIntent intent,
                Captures(tablet).intend({request.order, Stage::during, request.place, request.about}));
  return run_.path() / (intent.id.str() + "-" + std::string(to_string(request.kind)) + "." + ending);
}

Result<int> take_in_left_recordings(Tablet& tablet) {
  return take_in_left_files(tablet, parent_name,
                            [&](const fs::path& file, const fs::path& aside) { return take_in(tablet, file, aside); });
}

Result<std::optional<RecordingRequest>> recovered_recording(Tablet& tablet, const Sha256& recording) {
  SITEPROOF_TRY(const auto name, tablet.store().setting(std::string(setting_prefix) + recording.hex()));
  if (!name) return std::optional<RecordingRequest>();
  return purpose(tablet, fs::path(*name));
}

}  // namespace siteproof
