#include "sync/server/uploads.h"

#include <fcntl.h>
#include <unistd.h>

#include "sync/server/private_file.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {

struct Uploads::Row {
  UploadStatus status;
  std::string media_type;
};

/// Holds an upload for one connection.
class Uploads::Lock {
 public:
  static Result<Lock> take(Uploads& uploads, const std::string& id, Hold hold) {
    std::unique_lock guard(uploads.locked_mutex_);
    while (true) {
      const auto [held, is_free] = uploads.locked_.emplace(id, hold);
      if (is_free) return Lock(uploads, id);
      if (held->second == Hold::transfer) {
        return fail(ErrorKind::rule, "upload.locked",
                    "Another connection is sending this file: wait until it ends, then ask how far it came.");
      }
      uploads.unlocked_.wait(guard);
    }
  }
  ~Lock() {
    if (uploads_ == nullptr) return;
    {
      const std::lock_guard guard(uploads_->locked_mutex_);
      uploads_->locked_.erase(id_);
    }
    uploads_->unlocked_.notify_all();
  }
  Lock(Lock&& other) noexcept : uploads_(std::exchange(other.uploads_, nullptr)), id_(std::move(other.id_)) {}
  Lock& operator=(Lock&&) = delete;

 private:
  Lock(Uploads& uploads, std::string id) : uploads_(&uploads), id_(std::move(id)) {}
  Uploads* uploads_;
  std::string id_;
};

namespace {

/// Collects small pieces into blocks, writes them at the file's end, and hashes what passes.
class Appender {
 public:
  Appender(const PosixFile& file, std::int64_t offset, std::int64_t end, bool hash)
      : file_(file), offset_(offset), end_(end), hash_(hash) {
    block_.reserve(file_block_bytes);
  }

  bool take(ByteView bytes) {
    if (offset_ + static_cast<std::int64_t>(block_.size() + bytes.size()) > end_) {
      status_ = fail(ErrorKind::usage, "upload.too_long",
                     "More bytes came than were announced for this file: send it again from the beginning.");
      return false;
    }
    if (hash_) stream_.update(bytes);
    block_.insert(block_.end(), bytes.begin(), bytes.end());
    return block_.size() < file_block_bytes || flush();
  }
  bool flush() {
    if (status_ && !block_.empty()) status_ = file_.write_at(offset_, block_);
    offset_ += static_cast<std::int64_t>(block_.size());
    block_.clear();
    return status_.has_value();
  }
  const Status& status() const { return status_; }
  Sha256 finish() { return stream_.finish(); }

 private:
  const PosixFile& file_;
  std::int64_t offset_, end_;
  bool hash_;
  Bytes block_;
  Sha256Stream stream_;
  Status status_;
};

}  // namespace

std::filesystem::path Uploads::part_of(const std::string& id) const { return store_.folder() / "uploads" / id; }

Result<PosixFile> Uploads::open_part(const std::string& id) const {
  const auto part = part_of(id);
  SITEPROOF_CHECK(make_private_folder(part.parent_path()));
  return PosixFile::open(part, O_RDWR | O_CREAT);
}

Result<std::variant<FileReceipt, UploadStatus>> Uploads::create(const DeviceId& device, const NewUpload& wanted) {
  using Created = std::variant<FileReceipt, UploadStatus>;
  SITEPROOF_CHECK(sweep());
  SITEPROOF_TRY(auto known, files_.receipt(wanted.sha256));
  if (known) return Created(std::move(*known));
  const UtcTime now = clock_.now().wall;
  const std::string fresh = make_token(random_).substr(0, 32);
  SITEPROOF_TRY(const std::string id, store_.write([&](Database& database) -> Result<std::string> {
    SITEPROOF_TRY(auto row, database.cached("SELECT id FROM upload WHERE device = ? AND sha256 = ? AND size = ?"));
    SITEPROOF_TRY(const bool begun, row->bind_all(device, wanted.sha256, wanted.size).step());
    if (begun) return std::string(row->text(0));
    SITEPROOF_CHECK(
        database.run("INSERT INTO upload(id, sha256, size, device, media_type, created_at, expires_at)"
                     " VALUES(?,?,?,?,?,?,?)",
                     fresh, wanted.sha256, wanted.size, device, wanted.media_type, now, now + upload_valid));
    return fresh;
  }));
  SITEPROOF_TRY(Appended state, status(device, id));
  SITEPROOF_CHECK(sync_folder(part_of(id).parent_path()));
  return state.receipt ? Created(std::move(*state.receipt)) : Created(std::move(state.status));
}

Result<Uploads::Row> Uploads::find(const DeviceId& device, const std::string& id) {
  return store_.read([&](Database& database) -> Result<Row> {
    SITEPROOF_TRY(auto row, database.cached(
                                "SELECT sha256, size, media_type, expires_at FROM upload WHERE id = ? AND device = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(id, device).step());
    if (!found) {
      return fail(ErrorKind::not_found, "upload.unknown", "The server knows no such upload: begin it anew.");
    }
    SITEPROOF_TRY(const Sha256 sha256, row->sha256(0));
    Row out{{id, sha256, row->int64(1), 0, row->time(3)}, std::string(row->text(2))};
    if (out.status.expires_at <= clock_.now().wall) {
      return fail(ErrorKind::not_found, "upload.expired", "This upload was left too long and is gone: begin it anew.");
    }
    return out;
  });
}

Result<UploadStatus> Uploads::measure(const Row& row, const PosixFile& part) const {
  UploadStatus out = row.status;
  // A length that is only in memory must not be promised.
  if (Status synced = part.sync_data(); !synced) {
    // After a failed sync the kernel forgets what it could not write, and the next sync would succeed.
    ::unlink(part_of(out.id).c_str());
    return fail(synced.error());
  }
  SITEPROOF_TRY(out.offset, part.size());
  return out;
}

Result<Appended> Uploads::status(const DeviceId& device, const std::string& id) {
  SITEPROOF_TRY(const Lock lock, Lock::take(*this, id, Hold::moment));
  SITEPROOF_TRY(const Row row, find(device, id));
  SITEPROOF_TRY(const PosixFile part, open_part(id));
  SITEPROOF_TRY(UploadStatus status, measure(row, part));
  if (status.offset == status.size) return conclude(row, std::move(status));
  return Appended{std::move(status), std::nullopt};
}

Result<Appended> Uploads::append(const DeviceId& device, const std::string& id, std::int64_t offset,
                                 const std::optional<Sha256>& checksum, const BodyStream& body) {
  SITEPROOF_TRY(const Lock lock, Lock::take(*this, id, Hold::transfer));
  SITEPROOF_TRY(const Row row, find(device, id));
  SITEPROOF_TRY(const PosixFile part, open_part(id));
  SITEPROOF_TRY(const std::int64_t begin, part.size());
  if (offset != begin) {
    return fail(ErrorKind::rule, "upload.offset",
                "The file goes on at another place: ask how far it came, and send from there.");
  }
  Appender appender(part, begin, row.status.size, checksum.has_value());
  const bool whole = body([&](ByteView bytes) { return appender.take(bytes); });
  appender.flush();
  SITEPROOF_CHECK(appender.status());
  if (whole && checksum && appender.finish() != *checksum) {
    SITEPROOF_CHECK(part.truncate(begin));
    SITEPROOF_CHECK(part.sync_data());
    return fail(ErrorKind::usage, "upload.checksum", "The piece arrived altered and was discarded: send it again.");
  }
  SITEPROOF_TRY(UploadStatus status, measure(row, part));
  if (status.offset == status.size) return conclude(row, std::move(status));
  if (!whole) {
    return fail(ErrorKind::network, "upload.cut", "The connection broke off: what arrived is kept; go on from there.");
  }
  return Appended{std::move(status), std::nullopt};
}

Result<Appended> Uploads::conclude(const Row& row, UploadStatus status) {
  auto receipt = files_.adopt(part_of(status.id), status.sha256, row.media_type);
  if (!receipt && receipt.error().code != "upload.hash_differs") return fail(receipt.error());
  SITEPROOF_CHECK(remove(status.id));
  if (!receipt) return fail(receipt.error());
  return Appended{std::move(status), std::move(*receipt)};
}

Status Uploads::terminate(const DeviceId& device, const std::string& id) {
  SITEPROOF_TRY(const Lock lock, Lock::take(*this, id, Hold::moment));
  SITEPROOF_TRY(const Row row, find(device, id));
  return remove(row.status.id);
}

Status Uploads::remove(const std::string& id) {
  SITEPROOF_CHECK(
      store_.write([&](Database& database) { return database.run("DELETE FROM upload WHERE id = ?", id); }));
  ::unlink(part_of(id).c_str());
  return {};
}

Status Uploads::sweep() {
  SITEPROOF_TRY(const auto expired, store_.read([&](Database& database) -> Result<std::vector<std::string>> {
    SITEPROOF_TRY(auto rows, database.cached("SELECT id FROM upload WHERE expires_at <= ? LIMIT 100"));
    rows->bind_all(clock_.now().wall);
    std::vector<std::string> out;
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return out;
      out.emplace_back(rows->text(0));
    }
  }));
  for (const std::string& id : expired) {
    if (const auto lock = Lock::take(*this, id, Hold::moment)) SITEPROOF_CHECK(remove(id));
  }
  return {};
}

}  // namespace siteproof::server
