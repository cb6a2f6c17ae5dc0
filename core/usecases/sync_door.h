#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/journal/replication.h"

namespace siteproof {

/// Who this device is to the server, from enrolment.
struct SyncIdentity {
  std::string server_url;
  std::string token;
  DeviceId device;
  PersonId technician;
  std::string ca_certificate;  ///< the tenant's, PEM; receipts are checked against it
};

/// A file whose receipt is still missing.
struct PendingUpload {
  Sha256 sha256;
  std::int64_t size = 0;    ///< bytes
  std::string upload_url;   ///< where the tus server keeps it; empty until created
  std::int64_t offset = 0;  ///< bytes the server is known to have
  std::string media_type;
  int attempts = 0;
};

enum class PageOutcome {
  applied,
  /// The page belongs to another history of the server: nothing was applied; the scope is pulled from the beginning,
  /// and everything this device ever sent is offered again (the server keeps what it knows).
  epoch_changed,
  /// The page is applied, but the scopes differ: the scope is pulled from the beginning.
  checksum_differs,
};

/// What a person sees of synchronisation.
struct SyncStatus {
  std::int64_t events_pending = 0;
  std::int64_t events_quarantined = 0;
  std::int64_t uploads_pending = 0;
  std::int64_t upload_bytes_pending = 0;
  std::string cursor;
  std::optional<UtcTime> last_sync;  ///< when everything was last through
  std::optional<Error> last_error;   ///< nullopt when the last attempt went through
};

/// What the sync engine may do with the tablet's store. Each call is one transaction and durable on return. Concrete
/// doors belong to one thread.
class SyncDoor {
 public:
  virtual ~SyncDoor() = default;

  [[nodiscard]] virtual Result<SyncIdentity> identity() = 0;

  /// The oldest unacknowledged events' texts, in device order; none before the first page of a pull from the beginning.
  [[nodiscard]] virtual Result<std::vector<std::string>> outbox(std::size_t events_max, std::size_t bytes_max) = 0;
  [[nodiscard]] virtual Status record_verdicts(std::span<const PushVerdict> verdicts) = 0;

  [[nodiscard]] virtual Result<std::string> cursor() = 0;  ///< empty: from the beginning
  [[nodiscard]] virtual Result<PageOutcome> apply_page(const RemotePage& page) = 0;
  /// The server does not know the cursor any more (HTTP 410): as PageOutcome::epoch_changed.
  [[nodiscard]] virtual Status forget_cursor() = 0;

  /// Oldest first, sign-off pages before photographs; only of events that the server has.
  [[nodiscard]] virtual Result<std::vector<PendingUpload>> uploads(std::size_t count_max) = 0;
  [[nodiscard]] virtual Status record_upload(const Sha256& file, std::string_view upload_url, std::int64_t offset) = 0;
  [[nodiscard]] virtual Status record_upload_failure(const Sha256& file, const Error& error) = 0;
  [[nodiscard]] virtual Status record_receipts(std::span<const FileReceipt> receipts) = 0;
  /// Streams a stored file's original bytes from `offset` until the sink returns false; returns how many were taken.
  [[nodiscard]] virtual Result<std::int64_t> read_file(const Sha256& file, std::int64_t offset,
                                                       const std::function<bool(ByteView)>& sink) = 0;

  /// `server_time` and the device's wall clock at the same moment give the offset that later events carry.
  [[nodiscard]] virtual Status record_server_time(UtcTime server_time) = 0;
  [[nodiscard]] virtual Status record_attempt(const std::optional<Error>& error) = 0;
  [[nodiscard]] virtual Result<SyncStatus> status() = 0;
};

}  // namespace siteproof
