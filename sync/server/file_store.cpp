#include "sync/server/file_store.h"

#include <fcntl.h>

#include <cstdio>

#include "sync/server/private_file.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

Result<Sha256> hash_of(const PosixFile& file) {
  Sha256Stream stream;
  Bytes block(file_block_bytes);
  for (std::int64_t offset = 0;;) {
    SITEPROOF_TRY(const std::size_t n, file.read_at(offset, block));
    if (n == 0) return stream.finish();
    stream.update(ByteView(block).first(n));
    offset += static_cast<std::int64_t>(n);
  }
}

Result<std::optional<FileReceipt>> find_receipt(Database& database, const Sha256& sha256) {
  SITEPROOF_TRY(auto row, database.cached("SELECT size, received_at, signature FROM file WHERE sha256 = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(sha256).step());
  if (!found) return std::optional<FileReceipt>();
  return std::optional(FileReceipt{sha256, row->int64(0), row->time(1), std::string(row->text(2))});
}

}  // namespace

std::filesystem::path FileStore::path_of(const Sha256& sha256) const {
  const std::string hex = sha256.hex();
  return store_.folder() / "files" / hex.substr(0, 2) / hex;
}

Result<FileReceipt> FileStore::adopt(const std::filesystem::path& part, const Sha256& sha256,
                                     std::string_view media_type) {
  FileReceipt out{sha256, 0, clock_.now().wall, {}};
  {
    SITEPROOF_TRY(const PosixFile file, PosixFile::open(part, O_RDONLY));
    SITEPROOF_TRY(out.size, file.size());
    SITEPROOF_TRY(const Sha256 found, hash_of(file));
    if (found != sha256) {
      return fail(ErrorKind::usage, "upload.hash_differs",
                  "The file arrived altered: what came was discarded; send it again from the beginning.");
    }
  }
  const std::filesystem::path target = path_of(sha256);
  SITEPROOF_CHECK(make_private_folder(target.parent_path()));
  if (std::rename(part.c_str(), target.c_str()) != 0) return fail(disk_error("put in place", target));
  SITEPROOF_CHECK(sync_folder(target.parent_path()));
  SITEPROOF_CHECK(sync_folder(target.parent_path().parent_path()));
  SITEPROOF_TRY(out.signature, authority_.sign_receipt(receipt_text(out)));
  return store_.write([&](Database& database) -> Result<FileReceipt> {
    SITEPROOF_TRY(auto earlier, find_receipt(database, sha256));
    if (earlier) return std::move(*earlier);
    SITEPROOF_CHECK(database.run("INSERT INTO file(sha256, size, media_type, received_at, signature) VALUES(?,?,?,?,?)",
                                 sha256, out.size, media_type, out.received_at, out.signature));
    return out;
  });
}

Result<std::optional<FileReceipt>> FileStore::receipt(const Sha256& sha256) {
  return store_.read([&](Database& database) { return find_receipt(database, sha256); });
}

Result<std::vector<FileReceipt>> FileStore::receipts(const std::vector<Sha256>& files) {
  return store_.read([&](Database& database) -> Result<std::vector<FileReceipt>> {
    std::vector<FileReceipt> out;
    for (const Sha256& sha256 : files) {
      SITEPROOF_TRY(auto receipt, find_receipt(database, sha256));
      if (receipt) out.push_back(std::move(*receipt));
    }
    return out;
  });
}

Result<StoredFile> FileStore::open(const Sha256& sha256, const Caller& caller) {
  const auto* device = std::get_if<DeviceCaller>(&caller);
  SITEPROOF_TRY(auto media_type, store_.read([&](Database& database) -> Result<std::optional<std::string>> {
    if (device != nullptr) {
      SITEPROOF_TRY(const auto mine, database.query_int64("SELECT 1 FROM file_reference JOIN order_state "
                                                          "USING(order_id) WHERE sha256 = ? AND technician = ? LIMIT 1",
                                                          sha256, device->technician));
      if (!mine) return std::optional<std::string>();
    }
    SITEPROOF_TRY(auto row, database.cached("SELECT media_type FROM file WHERE sha256 = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(sha256).step());
    return found ? std::optional(std::string(row->text(0))) : std::nullopt;
  }));
  if (!media_type) {
    return fail(ErrorKind::not_found, "file.unknown",
                "The server holds no such file for you: it has not arrived yet, or its order is somebody else's.");
  }
  StoredFile out;
  SITEPROOF_TRY(out.file, PosixFile::open(path_of(sha256), O_RDONLY));
  SITEPROOF_TRY(out.size, out.file.size());
  out.media_type = std::move(*media_type);
  return out;
}

}  // namespace siteproof::server
