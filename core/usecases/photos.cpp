#include "core/usecases/photos.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "core/evidence/image.h"
#include "core/rules/form.h"
#include "core/rules/photo_wanted.h"
#include "core/rules/workflow.h"
#include "core/storage/evidence_table.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/shot_folder.h"
#include "core/usecases/space_keeper.h"

namespace siteproof {
namespace {

constexpr std::string_view media_prefix = "recovered.media.";

MediaKind kind_of(std::string_view media_type) {
  return media_type.starts_with("audio/")   ? MediaKind::voice
         : media_type.starts_with("video/") ? MediaKind::video
                                            : MediaKind::photo;
}

// Kept once it is known: a video is read from end to end for it.
Result<std::string> media_type_of(Tablet& tablet, const Sha256& original) {
  const std::string key = std::string(media_prefix) + original.hex();
  SITEPROOF_TRY(auto kept, tablet.store().setting(key));
  if (kept) return std::move(*kept);
  const auto found = tablet.vault().examine(original);
  if (!found) return std::string();
  const std::string& type = found->media.media_type.empty() ? found->facts.media_type : found->media.media_type;
  SITEPROOF_CHECK(tablet.store().set_setting(key, type));
  return type;
}

}  // namespace

Status Photos::check_item(const OrderState& order, const ItemId& id) {
  SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(id));
  SITEPROOF_TRY(const auto checklist, form_template(tablet_, order, path));
  const ChecklistItem* const item = checklist->find(id);
  if (item != nullptr && item->kind == ItemKind::photo && Form(order, *checklist, path.form).is_asked(path)) return {};
  return fail(ErrorKind::rule, "photo.item",
              fmt::format("Order {} asks for no photos of {} now.", order.id.str(), id.str()));
}

Status Photos::check_room(const OrderState& order, const ItemId& id) {
  SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(id));
  SITEPROOF_TRY(const auto checklist, form_template(tablet_, order, path));
  const ChecklistItem* const item = checklist->find(id);
  const auto there =
      std::count_if(order.photos.begin(), order.photos.end(), [&](const Photo& photo) { return photo.item == id; });
  if (item == nullptr || item->count_max == 0 || there < item->count_max) return {};
  return fail(ErrorKind::rule, "photo.count",
              fmt::format("\"{}\" takes at most {} photos: add this one to the order itself.", item->title.en,
                          item->count_max));
}

Status Photos::check(const PhotoRequest& request) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(request.order));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  SITEPROOF_CHECK(check_stage(order, request.stage, checklist ? checklist->workflow : Workflow::repair));
  if (request.item) SITEPROOF_CHECK(check_item(order, *request.item));
  return check_pair(order, request.stage, request.pair);
}

Result<SavedPhoto> Photos::add(const PhotoRequest& request, const std::filesystem::path& file) {
  return add(request, file, file.filename().string());
}

Result<SavedPhoto> Photos::add(const PhotoRequest& request, const std::filesystem::path& file, std::string file_name) {
  SITEPROOF_CHECK(check(request));
  SITEPROOF_TRY(const Ingested stored, SpaceKeeper(tablet_).ingest(file));
  return record(request, stored, std::move(file_name));
}

Result<SavedPhoto> Photos::add(const PhotoRequest& request, ByteView jpeg, std::string file_name) {
  SITEPROOF_CHECK(check(request));
  SITEPROOF_TRY(const Ingested stored, SpaceKeeper(tablet_).ingest(jpeg));
  return record(request, stored, std::move(file_name));
}

Result<SavedPhoto> Photos::record(const PhotoRequest& request, const Ingested& stored, std::string file_name) {
  if (!is_utf8(file_name)) file_name.clear();
  return tablet_.write<SavedPhoto>([&](JournalWriter& writer) -> Result<SavedPhoto> {
    SITEPROOF_TRY(const OrderState* const order, writer.order(request.order));
    for (const Photo& photo : order->photos) {
      if (photo.sha256 != stored.sha256) continue;
      if (photo.stage == request.stage) return SavedPhoto{photo, true};
      return fail(
          ErrorKind::rule, "photo.other_stage",
          fmt::format("This very photograph is on the order as a {} photo: take a new one.", to_string(photo.stage)));
    }
    // Only now: a photo that is there already is no further one.
    if (request.item) SITEPROOF_CHECK(check_room(*order, *request.item));
    PhotoTaken taken{PhotoId::make(tablet_.now(), tablet_.ports().random),
                     stored.sha256,
                     stored.size,
                     request.stage,
                     request.place,
                     request.pair,
                     file_name,
                     stored.facts.media_type,
                     stored.facts.width,
                     stored.facts.height,
                     stored.facts.orientation,
                     stored.facts.exif_time,
                     stored.facts.position,
                     stored.facts.camera_make,
                     stored.facts.camera_model,
                     std::nullopt,
                     request.item};
    if (request.capture) {
      SITEPROOF_TRY(const auto intent, EvidenceTable(tablet_.store()).intent(*request.capture));
      if (intent) taken.intended = intent->at;
    }
    SITEPROOF_TRY(EventDraft draft, tablet_.draft(request.order, std::move(taken)));
    SITEPROOF_CHECK(writer.append(std::move(draft)));
    SITEPROOF_CHECK(writer.enqueue_file({stored.sha256, stored.size, stored.facts.media_type}));
    SITEPROOF_TRY(const OrderState* const after, writer.order(request.order));
    return SavedPhoto{after->photos.back(), false};
  });
}

Result<std::vector<Photo>> Photos::list(const OrderId& order) {
  SITEPROOF_TRY(OrderState state, tablet_.store().order(order));
  return std::move(state.photos);
}

Status Photos::export_original(const PhotoId& photo, const std::filesystem::path& target) {
  SITEPROOF_TRY(const PhotoLocation where, tablet_.store().find_photo(photo));
  return tablet_.vault().export_to(where.sha256, target);
}

Result<Bytes> Photos::thumbnail(const PhotoId& photo, int max_px) {
  SITEPROOF_TRY(const PhotoLocation where, tablet_.store().find_photo(photo));
  return tablet_.vault().thumbnail(where.sha256, max_px);
}

Result<Bytes> Photos::picture(const PhotoId& photo, int max_px) {
  SITEPROOF_TRY(const PhotoLocation where, tablet_.store().find_photo(photo));
  return tablet_.vault().picture(where.sha256, max_px);
}

Result<std::vector<RecoveredFile>> Photos::recovered() {
  SITEPROOF_CHECK(take_in_left_shots(tablet_));
  SITEPROOF_CHECK(tablet_.vault().recover());
  SITEPROOF_TRY(const auto named, tablet_.store().known_files());
  SITEPROOF_TRY(const auto entries, tablet_.vault().list());
  std::vector<RecoveredFile> out;
  for (const VaultEntry& entry : entries) {
    if (std::binary_search(named.begin(), named.end(), entry.sha256)) continue;
    SITEPROOF_TRY(std::string media_type, media_type_of(tablet_, entry.sha256));
    const MediaKind kind = kind_of(media_type);
    out.push_back({entry, kind, std::move(media_type)});
  }
  return out;
}

Result<SavedPhoto> Photos::adopt(const PhotoRequest& request, const Sha256& recovered) {
  SITEPROOF_CHECK(check(request));
  JpegInspector inspector;
  Status fed;
  Ingested stored;
  stored.sha256 = recovered;
  SITEPROOF_TRY(stored.size, tablet_.vault().read(recovered, 0, [&](ByteView bytes) {
    fed = inspector.feed(bytes);
    return fed.has_value();
  }));
  SITEPROOF_CHECK(fed);
  SITEPROOF_TRY(stored.facts, inspector.finish());
  return record(request, stored, {});
}

}  // namespace siteproof
