#pragma once

#include <deque>
#include <map>

#include "core/usecases/sync_door.h"

namespace siteproof::test {

/// A tablet's store in memory, as the contract of SyncDoor describes it; it remembers what was done to it.
class FakeDoor final : public SyncDoor {
 public:
  struct StoredEvent {
    std::string text;
    std::optional<PushVerdict> verdict;
    int verdicts = 0;
  };
  struct StoredFile {
    Bytes bytes;  ///< may be made to differ from what the hash says
    std::int64_t size = 0;
    std::string upload_url;
    std::int64_t offset = 0;
    DeviceSeq event{};  ///< goes out only after this event is acknowledged
    std::optional<FileReceipt> receipt;
    std::vector<Error> failures;
  };

  explicit FakeDoor(std::string ca_certificate);

  /// Saves a note; the text has about `bytes`.
  DeviceSeq add_event(std::size_t bytes = 40);
  /// Saves a photograph of random content with its event.
  Sha256 add_file(std::size_t bytes);

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

  SyncIdentity who;
  std::map<DeviceSeq, StoredEvent> events;
  std::vector<Sha256> file_order;
  std::map<Sha256, StoredFile> files;
  std::map<ServerSeq, int> changes_applied;  ///< since the last pull from the beginning
  std::map<OrderId, OrderState> snapshots;   ///< as last received
  std::string cursor_now, epoch;
  std::deque<PageOutcome> outcomes;  ///< what apply_page answers next, after doing it
  std::vector<std::optional<Error>> attempts;
  std::optional<Error> storage_error;  ///< every writing call fails with it
  int clock_set = 0;                   ///< how often the server's time was recorded
  int forgotten = 0;

 private:
  [[nodiscard]] Status disk() const;
  std::int64_t next_seq_ = 1;
  Sha256 tail_;
  std::uint8_t next_byte_ = 1;
};

}  // namespace siteproof::test
