#include "core/storage/sqlite/transaction.h"

#include <utility>

#include "core/storage/sqlite/database.h"

namespace siteproof {

Result<Transaction> Transaction::begin(Database& database) {
  SITEPROOF_CHECK(database.run("BEGIN IMMEDIATE"));
  return Transaction(database);
}

Result<Transaction> Transaction::begin_read(Database& database) {
  SITEPROOF_CHECK(database.run("BEGIN DEFERRED"));
  Transaction transaction(database);
  // SQLite takes the snapshot with the first read, not with BEGIN.
  SITEPROOF_CHECK(database.query_int64("SELECT rootpage FROM sqlite_schema LIMIT 1"));
  return transaction;
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() { roll_back(); }

Status Transaction::commit() {
  if (database_ == nullptr)
    return fail(ErrorKind::storage, "storage.internal",
                "The transaction has ended already; report this as a fault of the program.");
  Status committed = database_->run("COMMIT");
  if (!committed) {
    roll_back();
    return committed;
  }
  database_ = nullptr;
  return {};
}

void Transaction::roll_back() noexcept {
  Database* database = std::exchange(database_, nullptr);
  // SQLite rolls back by itself after some errors (full disk, I/O), and then refuses a second ROLLBACK.
  if (database == nullptr || !database->in_transaction()) return;
  // A rollback cannot fail on what is already written; if it did, closing the connection rolls back.
  static_cast<void>(database->run("ROLLBACK"));
}

}  // namespace siteproof
