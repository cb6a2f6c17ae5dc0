#include "core/usecases/space_keeper.h"

#include <system_error>

#include "core/storage/upload_ledger.h"

namespace siteproof {
namespace {

constexpr int photos_weighed = 100;

Result<std::int64_t> usual_photo(Tablet& tablet) {
  SITEPROOF_TRY(const auto sizes, UploadLedger(tablet.store()).newest_sizes(photos_weighed));
  return typical_photo_bytes(sizes);
}

}  // namespace

Result<SpaceOutlook> SpaceKeeper::outlook() {
  SITEPROOF_TRY(const std::int64_t free, tablet_.vault().free_space());
  SITEPROOF_TRY(const std::int64_t usual, usual_photo(tablet_));
  return space_outlook(free, usual);
}

Result<RoomMade> SpaceKeeper::make_room(std::int64_t bytes) {
  SITEPROOF_TRY(std::int64_t free, tablet_.vault().free_space());
  free -= bytes;  // as if it were stored already
  SITEPROOF_TRY(const std::int64_t usual, usual_photo(tablet_));
  if (space_outlook(free, usual).level == SpaceLevel::ample) return RoomMade{};
  const std::int64_t wanted = sign_off_reserve_bytes + photos_left_low * usual - free;
  RoomMade made;
  SITEPROOF_TRY(made.bytes, tablet_.vault().drop_derived(wanted));
  if (made.bytes >= wanted) return made;
  SITEPROOF_TRY(const auto safe, UploadLedger(tablet_.store()).safe_elsewhere());
  for (const LedgerFile& file : safe) {
    if (made.bytes >= wanted) break;
    if (!tablet_.vault().contains(file.sha256)) continue;
    SITEPROOF_TRY(const std::int64_t dropped, tablet_.vault().drop_original(file.sha256));
    made.bytes += dropped;
    ++made.originals;
  }
  return made;
}

Result<Ingested> SpaceKeeper::with_room(std::int64_t bytes, const std::function<Result<Ingested>()>& ingest) {
  auto stored = ingest();
  if (stored || stored.error().code != "vault.reserve") return stored;
  SITEPROOF_TRY(const RoomMade made, make_room(bytes));
  return made.bytes > 0 ? ingest() : stored;
}

Result<Ingested> SpaceKeeper::ingest(const std::filesystem::path& file, MediaKind kind) {
  std::error_code unknown;  // then the vault tells what is wrong with the file
  const auto bytes = std::filesystem::file_size(file, unknown);
  return with_room(unknown ? 0 : static_cast<std::int64_t>(bytes),
                   [&] { return tablet_.vault().ingest_file(file, kind); });
}

Result<Ingested> SpaceKeeper::ingest(ByteView original, MediaKind kind) {
  return with_room(std::ssize(original), [&] { return tablet_.vault().ingest_bytes(original, kind); });
}

}  // namespace siteproof
