#include "core/storage/sqlite/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "core/storage/sqlite/sqlite_error.h"
#include "core/storage/sqlite/tokenizer.h"

namespace siteproof {
namespace {

constexpr std::chrono::milliseconds first_busy_timeout(10'000);

#ifdef SITEPROOF_NOTHING_IS_ENCRYPTED
constexpr bool encrypted = false;
int set_key(sqlite3*, const DatabaseKey&) { return SQLITE_OK; }
#else
constexpr bool encrypted = true;
int set_key(sqlite3* db, const DatabaseKey& key) {
  // This prefix and exactly 32 bytes are what makes SQLite3 Multiple Ciphers take a key as it is and derive nothing.
  constexpr std::string_view raw_prefix = "raw:";
  std::array<char, raw_prefix.size() + std::tuple_size_v<DatabaseKey>> passphrase{};
  std::copy(key.begin(), key.end(), std::copy(raw_prefix.begin(), raw_prefix.end(), passphrase.begin()));
  const int result = sqlite3_key(db, passphrase.data(), static_cast<int>(passphrase.size()));
  volatile char* wipe = passphrase.data();
  for (std::size_t i = 0; i < passphrase.size(); ++i) wipe[i] = 0;
  return result;
}
#endif

int open_flags(OpenMode mode) {
  // NOMUTEX: the contract is one thread at a time. EXRESCODE: sqlite_error needs the exact code.
  constexpr int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (mode) {
    case OpenMode::read_write_create: return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::read_write: return always | SQLITE_OPEN_READWRITE;
    case OpenMode::read_only: return always | SQLITE_OPEN_READONLY;
  }
  return always | SQLITE_OPEN_READONLY;
}

/// Why a first page cannot be read. Bytes 16 to 23 of the header stay readable in an encrypted file (SQLite's file
/// format, section 1.3): page size, format versions, 32 reserved bytes for nonce and tag, and three constants.
Error unreadable(const std::filesystem::path& file) {
  std::array<char, 24> header{};
  std::ifstream(file, std::ios::binary).read(header.data(), header.size());
  const std::string_view text(header.data(), header.size());
  if (text.starts_with(std::string_view("SQLite format 3\0", 16)) && encrypted) {
    return {ErrorKind::storage, "storage.not_encrypted",
            "The database file is not encrypted, so it was not written by this program; name the right data folder."};
  }
  if (text.substr(20) == std::string_view("\x20\x40\x20\x20", 4)) {
    return {ErrorKind::storage, "storage.wrong_key",
            "The key does not fit this database; use the key store that belongs to this data folder."};
  }
  return {
      ErrorKind::storage, "storage.corrupt",
      "The database file is damaged or is no database; keep a copy of the data folder and restore it from the server."};
}

/// SQLite answers "busy" at once, without its timeout, when two connections both hold the read lock that this switch
/// begins with: whoever comes second on a new file has to begin again.
Result<bool> switch_to_log(Database& database) {
  constexpr int pause_ms = 5;
  const auto deadline = std::chrono::steady_clock::now() + first_busy_timeout;
  while (true) {
    SITEPROOF_TRY(auto journal, database.prepare("PRAGMA journal_mode=WAL"));
    const Result<bool> answered = journal.step();
    if (answered) {
      const bool has_log = *answered && journal.text(0) == "wal";
      SITEPROOF_CHECK(journal.finish());
      return has_log;
    }
    const bool too_late = std::chrono::steady_clock::now() >= deadline;
    if (answered.error().code != "storage.busy" || too_late) return fail(answered.error());
    sqlite3_sleep(pause_ms);
  }
}

}  // namespace

bool database_is_encrypted() noexcept { return encrypted; }

std::string database_engine_version() {
#ifdef SITEPROOF_NOTHING_IS_ENCRYPTED
  return fmt::format("SQLite {} (nothing is encrypted)", sqlite3_libversion());
#else
  return fmt::format("SQLite {}, {}", sqlite3_libversion(), sqlite3mc_version());
#endif
}

CachedStatement::~CachedStatement() {
  if (borrowed_.empty()) return;
  borrowed_.mapped().reset();
  home_->insert(std::move(borrowed_));
}

void Database::Close::operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }

Database::Database(Connection connection)
    : connection_(std::move(connection)), statements_(std::make_unique<CachedStatement::Statements>()) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&& other) noexcept {
  statements_ = std::move(other.statements_);
  connection_ = std::move(other.connection_);
  return *this;
}

Result<Database> Database::open(const std::filesystem::path& file, const DatabaseKey& key, OpenMode mode) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(file.string().c_str(), &handle, open_flags(mode), nullptr);
  Connection connection(handle);
  if (opened != SQLITE_OK) return fail(sqlite_error(handle));

  // Until the key has proved right, closing must not touch a write-ahead log that somebody else's crash left behind.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // Otherwise a plan may lean on a bound value such as a limit, and every new binding prepares the statement again.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  if (set_key(handle, key) != SQLITE_OK) return fail(sqlite_error(handle));

  Database database(std::move(connection));
  database.set_busy_timeout(first_busy_timeout);
  if (auto first_read = database.query_int64("SELECT rootpage FROM sqlite_schema LIMIT 1"); !first_read) {
    if ((sqlite3_extended_errcode(handle) & 0xff) == SQLITE_NOTADB) return fail(unreadable(file));
    return fail(std::move(first_read).error());
  }
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);

  SITEPROOF_CHECK(database.exec(
      "PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000"));
  if (mode != OpenMode::read_only) {
    // SQLite falls back to reading when the file may not be written; a caller who asked to write must hear of it now.
    if (sqlite3_db_readonly(handle, "main") != 0) {
      return fail(ErrorKind::storage, "storage.read_only",
                  "The database file cannot be written; allow this user to write it and try again.");
    }
    // fullfsync matters on Apple's systems only, where fsync alone does not reach the disk.
    SITEPROOF_CHECK(
        database.exec("PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; PRAGMA journal_size_limit=67108864; "
                      "PRAGMA wal_autocheckpoint=4096"));
    SITEPROOF_TRY(const bool has_log, switch_to_log(database));
    if (!has_log) {
      return fail(ErrorKind::storage, "storage.cannot_open",
                  "This file system cannot hold a write-ahead log; put the data folder on a local disk.");
    }
  }
  SITEPROOF_CHECK(register_tokenizer(handle));
  return database;
}

Status Database::exec(std::string_view sql) {
  while (!sql.empty()) {
    sqlite3_stmt* prepared = nullptr;
    const char* tail = nullptr;
    if (sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()), 0, &prepared, &tail) !=
        SQLITE_OK) {
      return fail(sqlite_error(connection_.get()));
    }
    sql.remove_prefix(static_cast<std::size_t>(tail - sql.data()));
    if (prepared == nullptr) break;  // nothing but space or comments was left
    SITEPROOF_CHECK(Statement(prepared).run());
  }
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* prepared = nullptr;
  const char* tail = nullptr;
  if (sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                         &prepared, &tail) != SQLITE_OK) {
    return fail(sqlite_error(connection_.get()));
  }
  Statement statement(prepared);
  const std::string_view rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
  if (prepared == nullptr || rest.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    return fail(ErrorKind::storage, "storage.internal",
                fmt::format("Exactly one statement belongs here: {}; report this as a fault of the program.", sql));
  }
  return statement;
}

Result<CachedStatement> Database::cached(std::string_view sql) {
  if (const auto found = statements_->find(sql); found != statements_->end()) {
    return CachedStatement(*statements_, statements_->extract(found));
  }
  SITEPROOF_TRY(auto statement, prepare(sql));
  CachedStatement::Statements made;
  made.emplace(std::string(sql), std::move(statement));
  return CachedStatement(*statements_, made.extract(made.begin()));
}

Result<std::int64_t> Database::size_bytes() {
  SITEPROOF_TRY(const auto bytes,
                query_int64("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"));
  return bytes.value_or(0);
}

std::int64_t Database::changes() const { return sqlite3_changes64(connection_.get()); }
std::int64_t Database::last_insert_rowid() const { return sqlite3_last_insert_rowid(connection_.get()); }
bool Database::in_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }
void Database::interrupt() { sqlite3_interrupt(connection_.get()); }

void Database::set_busy_timeout(std::chrono::milliseconds longest_wait) {
  sqlite3_busy_timeout(connection_.get(), static_cast<int>(longest_wait.count()));
}

Result<std::vector<std::string>> Database::quick_check() { return check("PRAGMA quick_check"); }
Result<std::vector<std::string>> Database::integrity_check() { return check("PRAGMA integrity_check"); }

Result<std::vector<std::string>> Database::check(std::string_view pragma) {
  std::vector<std::string> faults;
  auto statement = prepare(pragma);
  for (;;) {
    Result<bool> row = statement ? statement->step() : Result<bool>(fail(statement.error()));
    if (!row) {
      if (row.error().code != "storage.corrupt") return fail(std::move(row).error());
      // A page that cannot be decrypted ends the check itself: that is a finding, too.
      faults.push_back(row.error().message);
      return faults;
    }
    if (!*row) return faults;
    if (statement->text(0) != "ok") faults.emplace_back(statement->text(0));
  }
}

Result<int> Database::user_version() {
  SITEPROOF_TRY(const auto version, query_int64("PRAGMA user_version"));
  return static_cast<int>(version.value_or(0));
}

Status Database::checkpoint() {
  const int result = sqlite3_wal_checkpoint_v2(connection_.get(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  if (result != SQLITE_OK && (result & 0xff) != SQLITE_BUSY) return fail(sqlite_error(connection_.get()));
  return {};
}

}  // namespace siteproof
