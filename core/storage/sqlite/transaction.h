#pragma once

#include "core/base/result.h"

namespace siteproof {

class Database;

/// A transaction as long as a scope: rolled back unless committed. The database must outlive it and stay where it is.
/// One at a time per Database.
class Transaction {
 public:
  /// For writing: waits for another writer first (set_busy_timeout), so that no later statement is refused for one.
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  /// For reading: every statement until the end sees the database as it is now. Holds up nobody.
  [[nodiscard]] static Result<Transaction> begin_read(Database& database);
  ~Transaction();
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;

  /// Returns after the transaction is on the disk. When it fails, everything is rolled back.
  [[nodiscard]] Status commit();

 private:
  explicit Transaction(Database& database) noexcept : database_(&database) {}
  void roll_back() noexcept;

  Database* database_;  // null once committed, rolled back or moved from
};

}  // namespace siteproof
