#pragma once

#include "core/journal/replication.h"
#include "core/ports/clock.h"
#include "sync/server/access.h"
#include "sync/server/certificate_authority.h"
#include "sync/server/posix_file.h"

namespace siteproof::server {

/// A whole file the server holds, open for reading.
struct StoredFile {
  PosixFile file;
  std::int64_t size = 0;  ///< bytes
  std::string media_type;
};

/// The files that arrived whole, named by their SHA-256, each with the signed receipt the tablet got. Thread-safe.
class FileStore {
 public:
  FileStore(ServerStore& store, const CertificateAuthority& authority, const Clock& clock)
      : store_(store), authority_(authority), clock_(clock) {}

  /// Takes a finished, synced part file over: hashes it, moves it into place, and signs for it; safe on disk on return.
  /// A content that is not `sha256` is refused (upload.hash_differs) and the part file is left to the caller.
  [[nodiscard]] Result<FileReceipt> adopt(const std::filesystem::path& part, const Sha256& sha256,
                                          std::string_view media_type);
  [[nodiscard]] Result<std::optional<FileReceipt>> receipt(const Sha256& sha256);
  /// In the order asked; files that are not here are missing.
  [[nodiscard]] Result<std::vector<FileReceipt>> receipts(const std::vector<Sha256>& files);
  /// For a tablet only what belongs to an order of its technician; anything else is not_found.
  [[nodiscard]] Result<StoredFile> open(const Sha256& sha256, const Caller& caller);

 private:
  [[nodiscard]] std::filesystem::path path_of(const Sha256& sha256) const;

  ServerStore& store_;
  const CertificateAuthority& authority_;
  const Clock& clock_;
};

}  // namespace siteproof::server
