#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/journal/replication.h"
#include "core/storage/tablet_store.h"

namespace siteproof {

/// A file in the queue to the server.
struct LedgerFile {
  Sha256 sha256;
  std::int64_t size = 0, offset = 0;
  std::string media_type, upload_url;
  int attempts = 0;
};

/// How far each of this device's files has got to the server. A file leaves the queue only with the server's receipt.
class UploadLedger {
 public:
  explicit UploadLedger(TabletStore& store) : db_(store.database()), device_(store.device()) {}

  /// Oldest first, and only files whose event the server already has.
  [[nodiscard]] Result<std::vector<LedgerFile>> waiting(std::size_t count_max);
  [[nodiscard]] Status record_progress(const Sha256& file, std::string_view upload_url, std::int64_t offset);
  [[nodiscard]] Status record_failure(const Sha256& file, std::string_view error);
  [[nodiscard]] Status record_receipts(std::span<const FileReceipt> receipts);

  struct Counts {
    std::int64_t files = 0, bytes = 0;  ///< without a receipt; bytes not yet sent
  };
  [[nodiscard]] Result<Counts> counts();
  [[nodiscard]] Result<bool> has_receipt(const Sha256& file);
  /// Files that the server has for certain, by its receipt and by its answer to their event, and that only finished
  /// orders name; oldest first.
  [[nodiscard]] Result<std::vector<LedgerFile>> safe_elsewhere();
  /// In bytes, of the newest files.
  [[nodiscard]] Result<std::vector<std::int64_t>> newest_sizes(int count_max);

 private:
  Database& db_;
  DeviceId device_;
};

}  // namespace siteproof
