#include "core/usecases/photos.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "core/evidence/image.h"
#include "core/rules/photo_wanted.h"
#include "core/rules/workflow.h"
#include "core/storage/evidence_table.h"
#include "core/usecases/shot_folder.h"
#include "core/usecases/space_keeper.h"

namespace siteproof {
Status Photos::check(const PhotoRequest& request) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(request.order));
  SITEPROOF_CHECK(check_stage(order, request.stage));
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
                     std::nullopt};
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

Result<std::vector<VaultEntry>> Photos::recovered() {
  SITEPROOF_CHECK(take_in_left_shots(tablet_));
  SITEPROOF_CHECK(tablet_.vault().recover());
  SITEPROOF_TRY(const auto named, tablet_.store().known_files());
  SITEPROOF_TRY(auto entries, tablet_.vault().list());
  std::erase_if(entries,
                [&](const VaultEntry& entry) { return std::binary_search(named.begin(), named.end(), entry.sha256); });
  return entries;
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
