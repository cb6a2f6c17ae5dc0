#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "sync/server/file_store.h"

namespace siteproof::server {

struct NewUpload {
  Sha256 sha256;
  std::int64_t size = 0;  ///< bytes
  std::string media_type;
};
struct UploadStatus {
  std::string id;
  Sha256 sha256;
  std::int64_t size = 0, offset = 0;  ///< bytes; `offset` of them are on the disk
  UtcTime expires_at;
};
/// Hands a body's bytes to `sink` as they arrive, until it returns false. False when the body did not come whole.
using BodyStream = std::function<bool(const std::function<bool(ByteView)>& sink)>;

/// What became of a piece: how far the file is, and the receipt once it is whole.
struct Appended {
  UploadStatus status;
  std::optional<FileReceipt> receipt;
};

/// Uploads in progress (tus 1.0.0 semantics). The part file is the truth: its synced length is the offset, so that a
/// crash or a cut connection loses nothing that reached the disk. Thread-safe; one connection at a time per upload.
class Uploads {
 public:
  Uploads(ServerStore& store, FileStore& files, const Clock& clock, Random& random)
      : store_(store), files_(files), clock_(clock), random_(random) {}

  /// A file that the server holds gives its receipt; one that this device began before goes on where it was.
  [[nodiscard]] Result<std::variant<FileReceipt, UploadStatus>> create(const DeviceId& device, const NewUpload& wanted);
  /// How far an upload came; one that a crash left whole is concluded now. Refusals here and below: upload.unknown,
  /// upload.expired, upload.locked (another connection is at it).
  [[nodiscard]] Result<Appended> status(const DeviceId& device, const std::string& id);
  /// Appends at `offset`, which must be where the file ends (upload.offset). Every byte that arrived is kept and on the
  /// disk on return, also when the body breaks off. With `checksum`, a piece that differs is discarded
  /// (upload.checksum). A whole file that is not what was announced is discarded with its upload (upload.hash_differs).
  [[nodiscard]] Result<Appended> append(const DeviceId& device, const std::string& id, std::int64_t offset,
                                        const std::optional<Sha256>& checksum, const BodyStream& body);
  [[nodiscard]] Status terminate(const DeviceId& device, const std::string& id);
  /// Removes what nobody continued in time.
  [[nodiscard]] Status sweep();

 private:
  enum class Hold {
    moment,    ///< asks or removes: over at once, so others wait for it
    transfer,  ///< lasts as long as bytes come: others are refused
  };
  class Lock;
  struct Row;

  [[nodiscard]] Result<Row> find(const DeviceId& device, const std::string& id);
  [[nodiscard]] Result<UploadStatus> measure(const Row& row, const PosixFile& part) const;
  [[nodiscard]] Result<Appended> conclude(const Row& row, UploadStatus status);
  [[nodiscard]] Status remove(const std::string& id);
  [[nodiscard]] std::filesystem::path part_of(const std::string& id) const;
  [[nodiscard]] Result<PosixFile> open_part(const std::string& id) const;

  ServerStore& store_;
  FileStore& files_;
  const Clock& clock_;
  Random& random_;
  std::mutex locked_mutex_;
  std::condition_variable unlocked_;
  std::map<std::string, Hold> locked_;
};

}  // namespace siteproof::server
