#include "sync/server/server_store.h"

#include <fmt/core.h>

#include "core/storage/sqlite/migration.h"
#include "sync/server/private_file.h"
#include "sync/server/schema.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

Result<std::string> meta(Database& database, std::string_view key, const std::string& first_value) {
  SITEPROOF_CHECK(database.run("INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT DO NOTHING", key, first_value));
  SITEPROOF_TRY(auto row, database.cached("SELECT value FROM meta WHERE key = ?"));
  SITEPROOF_TRY(const bool found, row->bind_all(key).step());
  if (!found)
    return fail(ErrorKind::storage, "storage.corrupt", "The server's database lacks its own name: restore a backup.");
  return std::string(row->text(0));
}

// Opened for writing in any case: the first one after a crash has to recover the write-ahead log.
Result<Database> open_database(const std::filesystem::path& folder, const DatabaseKey& key, OpenMode mode,
                               int cache_kib) {
  SITEPROOF_TRY(Database database, Database::open(folder / "server.db", key, mode));
  SITEPROOF_CHECK(
      database.exec(fmt::format("PRAGMA cache_size = -{}; PRAGMA wal_autocheckpoint = {}", cache_kib, wal_pages_max)));
  return database;
}

}  // namespace

Result<std::unique_ptr<ServerStore>> ServerStore::open(const std::filesystem::path& folder, UtcTime now,
                                                       Random& random) {
  SITEPROOF_CHECK(make_private_folder(folder));
  SITEPROOF_TRY(const DatabaseKey key, key_from_file(folder / "server.key", random));
  SITEPROOF_TRY(Database writer, open_database(folder, key, OpenMode::read_write_create, writer_cache_kib));
  SITEPROOF_CHECK(migrate(writer, schema()));
  std::unique_ptr<ServerStore> store(new ServerStore(folder, key, std::move(writer)));
  SITEPROOF_CHECK(store->write([&](Database& database) -> Status {
    SITEPROOF_TRY(store->epoch_, meta(database, "epoch", Uuid::make(now, random).str()));
    SITEPROOF_TRY(const std::string device, meta(database, "device", Uuid::make(now, random).str()));
    SITEPROOF_TRY(store->device_, DeviceId::parse(device));
    return {};
  }));
  return store;
}

ServerStore::ServerStore(std::filesystem::path folder, const DatabaseKey& key, Database writer)
    : folder_(std::move(folder)), key_(key), writer_(std::move(writer)) {}

Result<Database*> ServerStore::writer() {
  if (!writer_) {
    SITEPROOF_TRY(writer_, open_database(folder_, key_, OpenMode::read_write, writer_cache_kib));
  }
  return &*writer_;
}

void ServerStore::note_failure(const Error& error) {
  // What an I/O error left in memory is not what is on the disk.
  if (error.code == "storage.io" || error.code == "storage.corrupt") writer_.reset();
}

Result<Database> ServerStore::borrow_reader() {
  {
    std::unique_lock lock(readers_mutex_);
    reader_returned_.wait(lock, [&] { return !idle_readers_.empty() || readers_ < readers_max; });
    if (!idle_readers_.empty()) {
      Database reader = std::move(idle_readers_.back());
      idle_readers_.pop_back();
      return reader;
    }
    ++readers_;
  }
  auto opened = open_database(folder_, key_, OpenMode::read_write, reader_cache_kib);
  if (!opened) {
    const std::lock_guard lock(readers_mutex_);
    --readers_;
    reader_returned_.notify_one();
  }
  return opened;
}

void ServerStore::return_reader(Database database) {
  const std::lock_guard lock(readers_mutex_);
  idle_readers_.push_back(std::move(database));
  reader_returned_.notify_one();
}

}  // namespace siteproof::server
