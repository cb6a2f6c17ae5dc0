#pragma once

#include <memory>

#include "core/storage/replica.h"
#include "core/storage/upload_ledger.h"
#include "core/usecases/sync_door.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// The sync engine's door to a tablet's store and vault. Belongs to the tablet's thread.
class TabletSyncDoor : public SyncDoor {
 public:
  explicit TabletSyncDoor(Tablet& tablet) : tablet_(tablet), replica_(tablet.store()), ledger_(tablet.store()) {}

  Result<SyncIdentity> identity() override;
  Result<std::vector<std::string>> outbox(std::size_t events_max, std::size_t bytes_max) override;
  Status record_verdicts(std::span<const PushVerdict> verdicts) override;
  Result<std::string> cursor() override;
  Result<PageOutcome> apply_page(const RemotePage& page) override;
  Status forget_cursor() override;
  Result<std::vector<PendingUpload>> uploads(std::size_t count_max) override;
  Status record_upload(const Sha256& file, std::string_view upload_url, std::int64_t offset) override;
  Status record_upload_failure(const Sha256& file, const Error& error) override;
  Status record_receipts(std::span<const FileReceipt> receipts) override;
  Result<std::int64_t> read_file(const Sha256& file, std::int64_t offset,
                                 const std::function<bool(ByteView)>& sink) override;
  Status record_server_time(UtcTime server_time) override;
  Status record_attempt(const std::optional<Error>& error) override;
  Result<SyncStatus> status() override;
  /// Why the newest of the server's signed words of its time was dropped; nothing when it was good.
  [[nodiscard]] Result<std::optional<Error>> beacon_error();

 private:
  /// False for a beacon that came too soon after the one before, for one that the tenant's authority did not sign,
  /// which beacon_error() tells until a good one comes, and for one whose time and log are both behind those of the
  /// newest: an answer that came late or was played again. A time alone that is behind means that the server's clock
  /// was set back, and the server's last word holds.
  [[nodiscard]] Result<bool> keeps_beacon_of(const RemotePage& page);

  Tablet& tablet_;
  Replica replica_;
  UploadLedger ledger_;
};

}  // namespace siteproof
