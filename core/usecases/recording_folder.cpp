#include "core/usecases/recording_folder.h"

#include <system_error>

#include "core/usecases/captures.h"

namespace siteproof {
namespace {

namespace fs = std::filesystem;

constexpr FileOwner owner = FileOwner::vault;
constexpr std::string_view parent_name = "recordings";

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

}  // namespace siteproof
