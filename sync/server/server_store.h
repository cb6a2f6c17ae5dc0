#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"

namespace siteproof::server {

/// The server's encrypted database: one writer at a time, readers beside it on connections of their own. Thread-safe.
/// Several processes may have it open (the `token` command beside a running server).
class ServerStore {
 public:
  /// Makes what is missing: the folder (0700), the key file (0600) and the database; brings an older schema up to date.
  [[nodiscard]] static Result<std::unique_ptr<ServerStore>> open(const std::filesystem::path& folder, UtcTime now,
                                                                 Random& random);

  /// Runs `work(Database&)` in one write transaction: committed and on the disk if it succeeds, undone if it does not.
  template <class Work>
  auto write(Work&& work) -> decltype(work(std::declval<Database&>())) {
    const std::lock_guard lock(write_mutex_);
    SITEPROOF_TRY(Database * database, writer());
    auto outcome = [&]() -> decltype(work(*database)) {
      SITEPROOF_TRY(Transaction transaction, Transaction::begin(*database));
      auto result = work(*database);
      if (result) SITEPROOF_CHECK(transaction.commit());
      return result;
    }();
    if (!outcome) note_failure(outcome.error());
    return outcome;
  }

  /// Runs `work(Database&)` in one read transaction: everything it reads is of one moment.
  template <class Work>
  auto read(Work&& work) -> decltype(work(std::declval<Database&>())) {
    SITEPROOF_TRY(Database database, borrow_reader());
    auto outcome = [&]() -> decltype(work(database)) {
      SITEPROOF_TRY(Transaction transaction, Transaction::begin_read(database));
      return work(database);
    }();
    return_reader(std::move(database));
    return outcome;
  }

  /// Names this history: a client whose cursor is of another one begins again.
  [[nodiscard]] const std::string& epoch() const noexcept { return epoch_; }
  /// The device that the office's own events come from.
  [[nodiscard]] const DeviceId& device() const noexcept { return device_; }
  /// Keys tokens that must come out alike when the same request is repeated.
  [[nodiscard]] const DatabaseKey& key() const noexcept { return key_; }
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

 private:
  ServerStore(std::filesystem::path folder, const DatabaseKey& key, Database writer);
  [[nodiscard]] Result<Database*> writer();
  void note_failure(const Error& error);
  [[nodiscard]] Result<Database> borrow_reader();
  void return_reader(Database database);

  std::filesystem::path folder_;
  DatabaseKey key_;
  std::string epoch_;
  DeviceId device_;

  std::mutex write_mutex_;
  std::optional<Database> writer_;  // empty after the disk refused: opened anew, never written to again

  std::mutex readers_mutex_;
  std::condition_variable reader_returned_;
  std::vector<Database> idle_readers_;
  int readers_ = 0;
};

}  // namespace siteproof::server
