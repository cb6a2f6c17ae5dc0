#include "core/usecases/tablet_sync_door.h"

#include "core/evidence/beacon.h"
#include "core/storage/evidence_table.h"
#include "core/usecases/privacy.h"
#include "core/usecases/waiting.h"

namespace siteproof {
namespace {

constexpr std::string_view beacon_error_setting = "sync.beacon_error";
/// A tablet that is on line all day keeps no more beacons than this allows.
constexpr std::chrono::minutes beacons_apart_min{10};

}  // namespace

Result<SyncIdentity> TabletSyncDoor::identity() {
  SyncIdentity identity;
  SITEPROOF_TRY(identity.technician, tablet_.technician());
  identity.device = tablet_.device();
  SITEPROOF_TRY(const auto url, tablet_.store().setting(setting::server_url));
  SITEPROOF_TRY(const auto ca, tablet_.store().setting(setting::ca));
  identity.server_url = url.value_or("");
  identity.ca_certificate = ca.value_or("");
  SITEPROOF_TRY(identity.token, tablet_.ports().keys.secret_text(setting::token_secret));
  return identity;
}

Result<std::vector<std::string>> TabletSyncDoor::outbox(std::size_t events_max, std::size_t bytes_max) {
  return replica_.outbox(events_max, bytes_max);
}

Status TabletSyncDoor::record_verdicts(std::span<const PushVerdict> verdicts) {
  return replica_.record_verdicts(verdicts, tablet_.now());
}

Result<std::string> TabletSyncDoor::cursor() { return replica_.cursor(); }

Result<PageOutcome> TabletSyncDoor::apply_page(const RemotePage& page) {
  SITEPROOF_TRY(const std::string epoch, replica_.epoch());
  if (!epoch.empty() && epoch != page.epoch) {
    SITEPROOF_CHECK(replica_.offer_everything_again(tablet_.now()));
    return PageOutcome::epoch_changed;
  }
  SITEPROOF_TRY(const bool keeps, keeps_beacon_of(page));
  std::optional<RemotePage> without;
  if (!keeps) without.emplace(page).beacon.reset();
  SITEPROOF_TRY(const bool equal, replica_.apply_page(without ? *without : page, tablet_.now()));
  if (equal) return PageOutcome::applied;
  SITEPROOF_CHECK(replica_.restart_pull());
  return PageOutcome::checksum_differs;
}

Result<bool> TabletSyncDoor::keeps_beacon_of(const RemotePage& page) {
  if (!page.beacon) return true;
  SITEPROOF_TRY(const auto ca, tablet_.store().setting(setting::ca));
  const Status good = check_beacon(*page.beacon, ca.value_or(""));
  SITEPROOF_TRY(const auto told, tablet_.store().setting(beacon_error_setting));
  const std::string now = good ? std::string() : error_line(good.error());
  if (told.value_or("") != now) SITEPROOF_CHECK(tablet_.store().set_setting(beacon_error_setting, now));
  if (!good) return false;
  EvidenceTable table(tablet_.store());
  SITEPROOF_TRY(const auto newest, table.newest_beacon());
  if (!newest) return true;
  SITEPROOF_TRY(const auto known, table.beacon(*newest));
  if (!known) return true;
  const auto later = page.beacon->at - known->at;
  if (later >= later.zero()) return later >= beacons_apart_min;
  const auto heard = read_beacon(page.beacon->text);
  const auto held = read_beacon(known->text);
  return !heard || !held || heard->size >= held->size;
}

Result<std::optional<Error>> TabletSyncDoor::beacon_error() {
  SITEPROOF_TRY(const auto told, tablet_.store().setting(beacon_error_setting));
  return told && !told->empty() ? std::optional(error_of_line(*told)) : std::nullopt;
}

Status TabletSyncDoor::forget_cursor() { return replica_.offer_everything_again(tablet_.now()); }

Result<std::vector<PendingUpload>> TabletSyncDoor::uploads(std::size_t count_max) {
  SITEPROOF_TRY(auto waiting, ledger_.waiting(count_max));
  std::vector<PendingUpload> out;
  for (LedgerFile& file : waiting) {
    out.push_back(
        {file.sha256, file.size, std::move(file.upload_url), file.offset, std::move(file.media_type), file.attempts});
  }
  return out;
}

Status TabletSyncDoor::record_upload(const Sha256& file, std::string_view upload_url, std::int64_t offset) {
  return ledger_.record_progress(file, upload_url, offset);
}

Status TabletSyncDoor::record_upload_failure(const Sha256& file, const Error& error) {
  return ledger_.record_failure(file, error_line(error));
}

Status TabletSyncDoor::record_receipts(std::span<const FileReceipt> receipts) {
  return ledger_.record_receipts(receipts);
}

Result<std::int64_t> TabletSyncDoor::read_file(const Sha256& file, std::int64_t offset,
                                               const std::function<bool(ByteView)>& sink) {
  return tablet_.vault().read(file, offset, sink);
}

Status TabletSyncDoor::record_server_time(UtcTime server_time) {
  const auto offset = (server_time - tablet_.now()).count();
  return tablet_.store().set_setting(setting::server_offset_ms, std::to_string(offset));
}

Status TabletSyncDoor::record_attempt(const std::optional<Error>& error) {
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(tablet_.store().database()));
  if (!error) SITEPROOF_CHECK(tablet_.store().set_setting(setting::last_sync, to_rfc3339(tablet_.now())));
  SITEPROOF_CHECK(tablet_.store().set_setting(setting::last_error, error ? error_line(*error) : ""));
  SITEPROOF_CHECK(transaction.commit());
  if (!error) SITEPROOF_CHECK(forget_personal_data(tablet_));
  return {};
}

Result<SyncStatus> TabletSyncDoor::status() {
  SyncStatus status;
  SITEPROOF_TRY(const auto events, replica_.counts());
  SITEPROOF_TRY(const auto files, ledger_.counts());
  status.events_pending = events.waiting;
  status.events_quarantined = events.quarantined;
  status.uploads_pending = files.files;
  status.upload_bytes_pending = files.bytes;
  SITEPROOF_TRY(status.cursor, replica_.cursor());
  SITEPROOF_TRY(const auto last, tablet_.store().setting(setting::last_sync));
  if (last) {
    SITEPROOF_TRY(status.last_sync, parse_rfc3339(*last));
  }
  SITEPROOF_TRY(const auto error, tablet_.store().setting(setting::last_error));
  if (error && !error->empty()) status.last_error = error_of_line(*error);
  return status;
}

}  // namespace siteproof
