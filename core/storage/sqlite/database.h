#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/storage/sqlite/statement.h"

namespace siteproof {

/// 256 raw bits: the cipher's key itself, so that opening derives nothing.
using DatabaseKey = std::array<std::uint8_t, 32>;

enum class OpenMode {
  read_write_create,
  read_write,
  read_only,  ///< needs a writable folder all the same: readers of a write-ahead log share its index file
};

/// False only in a development build on the system's SQLite, where keys are ignored.
[[nodiscard]] bool database_is_encrypted() noexcept;
/// SQLite's version, and the cipher extension's where there is one.
[[nodiscard]] std::string database_engine_version();

/// A prepared statement borrowed from its database's cache; goes back, reset, at the end of its scope.
class CachedStatement {
 public:
  using Statements = std::map<std::string, Statement, std::less<>>;

  CachedStatement(Statements& home, Statements::node_type borrowed) noexcept
      : home_(&home), borrowed_(std::move(borrowed)) {}
  ~CachedStatement();
  CachedStatement(CachedStatement&&) noexcept = default;
  CachedStatement& operator=(CachedStatement&&) = delete;

  Statement* operator->() { return &borrowed_.mapped(); }
  Statement& operator*() { return borrowed_.mapped(); }

 private:
  Statements* home_;
  Statements::node_type borrowed_;
};

/// One connection to one database file, every page of which is encrypted and authenticated (ChaCha20-Poly1305, RFC
/// 8439, as SQLite3 Multiple Ciphers applies it). Write-ahead log, synchronous=FULL: a commit that returned is on the
/// disk. One thread at a time, interrupt() excepted; as many connections to a file as one likes, in any number of
/// processes.
class Database {
 public:
  /// Refusals: storage.wrong_key, storage.corrupt, storage.not_encrypted (an ordinary SQLite file), storage.read_only,
  /// storage.full, storage.busy, storage.cannot_open (also: no such file, unless it is to be created).
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& file, const DatabaseKey& key, OpenMode mode);
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// Runs one or more statements, passing over any rows.
  [[nodiscard]] Status exec(std::string_view sql);
  [[nodiscard]] Result<Statement> prepare(std::string_view sql);
  /// For statements that come back: prepared once per database. While one is borrowed, asking for the same text
  /// prepares another.
  [[nodiscard]] Result<CachedStatement> cached(std::string_view sql);

  /// A cached statement, bound in order and run to its end.
  template <class... Values>
  [[nodiscard]] Status run(std::string_view sql, const Values&... values) {
    SITEPROOF_TRY(auto statement, cached(sql));
    return statement->bind_all(values...).run();
  }
  /// The first column of the first row; nothing when there is no row or it is NULL.
  template <class... Values>
  [[nodiscard]] Result<std::optional<std::int64_t>> query_int64(std::string_view sql, const Values&... values) {
    SITEPROOF_TRY(auto statement, cached(sql));
    SITEPROOF_TRY(const bool row, statement->bind_all(values...).step());
    std::optional<std::int64_t> found;
    if (row && !statement->is_null(0)) found = statement->int64(0);
    SITEPROOF_CHECK(statement->finish());
    return found;
  }

  /// What the database takes up, its write-ahead log left out.
  [[nodiscard]] Result<std::int64_t> size_bytes();
  /// Rows that the last INSERT, UPDATE or DELETE touched.
  [[nodiscard]] std::int64_t changes() const;
  [[nodiscard]] std::int64_t last_insert_rowid() const;
  [[nodiscard]] bool in_transaction() const;
  /// How long a writer waits for another before storage.busy; 10 s at first.
  void set_busy_timeout(std::chrono::milliseconds longest_wait);
  /// Makes the statement now running return storage.interrupted. From any thread, while the database is open.
  void interrupt();

  /// What is wrong with the file, in SQLite's words; empty when nothing is. quick_check leaves out the indexes.
  [[nodiscard]] Result<std::vector<std::string>> quick_check();
  [[nodiscard]] Result<std::vector<std::string>> integrity_check();
  /// The schema's version as migrate() left it; zero in a new file.
  [[nodiscard]] Result<int> user_version();
  /// Copies the write-ahead log into the database file, as far as other connections allow without waiting.
  [[nodiscard]] Status checkpoint();

 private:
  struct Close {
    void operator()(sqlite3* db) const noexcept;
  };
  using Connection = std::unique_ptr<sqlite3, Close>;

  explicit Database(Connection connection);
  [[nodiscard]] Result<std::vector<std::string>> check(std::string_view pragma);

  // Declared in this order because statements must go before their connection.
  Connection connection_;
  std::unique_ptr<CachedStatement::Statements> statements_;
};

}  // namespace siteproof
