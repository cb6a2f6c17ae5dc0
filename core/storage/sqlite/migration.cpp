#include "core/storage/sqlite/migration.h"

#include <fmt/format.h>

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"

namespace siteproof {
namespace {

/// SQLite ignores a change of this setting inside a transaction, so it surrounds one.
class ForeignKeysOff {
 public:
  explicit ForeignKeysOff(Database& database) : database_(database), off_(database.exec("PRAGMA foreign_keys=OFF")) {}
  ~ForeignKeysOff() { static_cast<void>(database_.exec("PRAGMA foreign_keys=ON")); }
  ForeignKeysOff(const ForeignKeysOff&) = delete;
  ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
  [[nodiscard]] const Status& status() const { return off_; }

 private:
  Database& database_;
  Status off_;
};

Status check_order(std::span<const Migration> migrations) {
  int expected = 1;
  for (const Migration& migration : migrations) {
    if (migration.version != expected++) {
      return fail(ErrorKind::storage, "storage.internal",
                  fmt::format("Migration {} stands where {} belongs; report this as a fault of the program.",
                              migration.version, expected - 1));
    }
  }
  return {};
}

Status check_owner(Database& database, ApplicationId application) {
  SITEPROOF_TRY(const auto found, database.query_int64("PRAGMA application_id"));
  if (found.value_or(0) == static_cast<std::int64_t>(application)) return {};
  SITEPROOF_TRY(const auto tables, database.query_int64("SELECT count(*) FROM sqlite_schema"));
  SITEPROOF_TRY(const int version, database.user_version());
  if (found.value_or(0) == 0 && tables.value_or(0) == 0 && version == 0) return {};
  return fail(
      ErrorKind::storage, "storage.not_ours",
      "The database file belongs to another program or to another part of this one; name the right data folder.");
}

Status check_not_newer(int found, int known) {
  if (found <= known) return {};
  return fail(
      ErrorKind::storage, "storage.schema_newer",
      fmt::format("The data was written by a newer version of the program (schema {}, this one knows {}); update the "
                  "program, nothing was changed.",
                  found, known));
}

Status apply(Database& database, const Migration& migration, ApplicationId application) {
  SITEPROOF_CHECK(database.exec(migration.sql));
  if (!database.in_transaction()) {
    return fail(ErrorKind::storage, "storage.internal", "The step ended its own transaction");
  }
  SITEPROOF_TRY(auto broken, database.prepare("PRAGMA foreign_key_check"));
  SITEPROOF_TRY(const bool found_broken, broken.step());
  if (found_broken) {
    return fail(ErrorKind::storage, "storage.constraint",
                fmt::format("a row of {} refers to a row of {} that is not there", broken.text(0), broken.text(2)));
  }
  return database.exec(fmt::format("PRAGMA user_version={}; PRAGMA application_id={}", migration.version,
                                   static_cast<std::int32_t>(application)));
}

// All of it at one moment: another process may be making the file just now.
Result<int> version_of(Database& database, ApplicationId application) {
  SITEPROOF_TRY(const auto moment, Transaction::begin_read(database));
  SITEPROOF_CHECK(check_owner(database, application));
  return database.user_version();
}

}  // namespace

Status migrate(Database& database, std::span<const Migration> migrations, ApplicationId application) {
  SITEPROOF_CHECK(check_order(migrations));
  const int newest = migrations.empty() ? 0 : migrations.back().version;
  SITEPROOF_TRY(const int before, version_of(database, application));
  SITEPROOF_CHECK(check_not_newer(before, newest));
  if (before == newest) return {};

  const ForeignKeysOff foreign_keys(database);
  SITEPROOF_CHECK(foreign_keys.status());
  for (const Migration& migration : migrations.subspan(static_cast<std::size_t>(before))) {
    SITEPROOF_TRY(auto transaction, Transaction::begin(database));
    // Another process may have come first while this one waited for the lock.
    SITEPROOF_CHECK(check_owner(database, application));
    SITEPROOF_TRY(const int now, database.user_version());
    SITEPROOF_CHECK(check_not_newer(now, newest));
    if (now >= migration.version) continue;
    if (Status applied = apply(database, migration, application); !applied) {
      Error error = std::move(applied).error();
      error.message = fmt::format("The step to schema {} failed and was undone: {}", migration.version, error.message);
      return fail(std::move(error));
    }
    SITEPROOF_CHECK(transaction.commit());
  }
  return {};
}

}  // namespace siteproof
