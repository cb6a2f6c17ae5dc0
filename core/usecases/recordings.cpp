#include "core/usecases/recordings.h"

#include <algorithm>

#include "core/usecases/space_keeper.h"

namespace siteproof {
namespace {

MediaKind media_kind(RecordingKind kind) { return kind == RecordingKind::video ? MediaKind::video : MediaKind::voice; }

Status check_about(const OrderState& order, const std::optional<PhotoId>& about) {
  const auto is_it = [&](const Photo& photo) { return photo.id == *about; };
  if (!about || std::any_of(order.photos.begin(), order.photos.end(), is_it)) return {};
  return fail(ErrorKind::usage, "recording.about", "The photo it speaks of is not one of this order: choose another.");
}

}  // namespace

Result<SavedRecording> Recordings::add(const RecordingRequest& request, const std::filesystem::path& file) {
  return add(request, file, file.filename().string());
}

Result<SavedRecording> Recordings::add(const RecordingRequest& request, const std::filesystem::path& file,
                                       std::string file_name) {
  SITEPROOF_TRY(const OrderState before, tablet_.store().order(request.order));
  SITEPROOF_CHECK(check_about(before, request.about));
  SITEPROOF_TRY(const Ingested stored, SpaceKeeper(tablet_).ingest(file, media_kind(request.kind)));
  return record(request, stored, std::move(file_name));
}

Result<SavedRecording> Recordings::adopt(RecordingRequest request, const Sha256& recovered) {
  SITEPROOF_TRY(const OrderState before, tablet_.store().order(request.order));
  SITEPROOF_CHECK(check_about(before, request.about));
  SITEPROOF_TRY(const Ingested stored, tablet_.vault().examine(recovered));
  if (stored.media.kind == MediaKind::photo) {
    return fail(ErrorKind::usage, "recording.photo", "This is a photo: add it to its order as one.");
  }
  request.kind = stored.media.kind == MediaKind::video ? RecordingKind::video : RecordingKind::voice;
  return record(request, stored, {});
}

Result<SavedRecording> Recordings::record(const RecordingRequest& request, const Ingested& stored,
                                          std::string file_name) {
  if (!is_utf8(file_name)) file_name.clear();
  return tablet_.write<SavedRecording>([&](JournalWriter& writer) -> Result<SavedRecording> {
    SITEPROOF_TRY(const OrderState* const order, writer.order(request.order));
    for (const Recording& known : order->recordings) {
      if (known.sha256 == stored.sha256) return SavedRecording{known, true};
    }
    RecordingMade made{RecordingId::make(tablet_.now(), tablet_.ports().random),
                       request.kind,
                       stored.sha256,
                       stored.size,
                       request.place,
                       request.about,
                       file_name,
                       stored.media.media_type,
                       stored.media.duration_ms};
    SITEPROOF_TRY(EventDraft draft, tablet_.draft(request.order, std::move(made)));
    SITEPROOF_CHECK(writer.append(std::move(draft)));
    SITEPROOF_CHECK(writer.enqueue_file({stored.sha256, stored.size, stored.media.media_type}));
    SITEPROOF_TRY(const OrderState* const after, writer.order(request.order));
    return SavedRecording{after->recordings.back(), false};
  });
}

Result<std::vector<Recording>> Recordings::list(const OrderId& order) {
  SITEPROOF_TRY(OrderState state, tablet_.store().order(order));
  return std::move(state.recordings);
}

Result<Recording> Recordings::find(const OrderId& order, const RecordingId& id) {
  SITEPROOF_TRY(auto all, list(order));
  const auto found = std::find_if(all.begin(), all.end(), [&](const Recording& one) { return one.id == id; });
  if (found == all.end()) {
    return fail(ErrorKind::not_found, "recording.unknown", "This order has no such recording: list what there is.");
  }
  return std::move(*found);
}

Result<Bytes> Recordings::original(const OrderId& order, const RecordingId& id) {
  SITEPROOF_TRY(const Recording recording, find(order, id));
  return tablet_.vault().read_all(recording.sha256);
}

Status Recordings::export_original(const OrderId& order, const RecordingId& id, const std::filesystem::path& target) {
  SITEPROOF_TRY(const Recording recording, find(order, id));
  return tablet_.vault().export_to(recording.sha256, target);
}

}  // namespace siteproof
