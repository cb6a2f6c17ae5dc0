#include "tests/bench/scale/bare_sqlite.h"

#include "core/storage/sqlite/sqlite_error.h"
#include "core/storage/sqlite/tokenizer.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

void bind(sqlite3_stmt* statement, int index, const BareValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    sqlite3_bind_int64(statement, index, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    // No copy: the values outlive the run.
    sqlite3_bind_text64(statement, index, text->data(), text->size(), nullptr, SQLITE_UTF8);
  } else {
    sqlite3_bind_null(statement, index);
  }
}

}  // namespace

BareSqlite::BareSqlite(const std::filesystem::path& file, const DatabaseKey& key) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  db_.reset(handle);
  check(opened, SQLITE_OK);
#ifdef SQLITE3MC_VERSION_MAJOR
  std::string raw = "raw:";
  raw.append(key.begin(), key.end());
  check(sqlite3_key(handle, raw.data(), static_cast<int>(raw.size())), SQLITE_OK);
#else
  static_cast<void>(key);
#endif
  check(sqlite3_exec(handle, "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000", nullptr, nullptr, nullptr),
        SQLITE_OK);
  // As the product does: without it every new binding of a limit prepares the statement again.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
  must(register_tokenizer(handle));
}

// Reads a row as it is stored, so that no column is skipped over.
std::size_t BareSqlite::fetch(sqlite3_stmt* statement) {
  std::size_t seen = 0;
  for (int column = 0; column < sqlite3_column_count(statement); ++column) {
    if (sqlite3_column_type(statement, column) == SQLITE_INTEGER) {
      const std::int64_t value = sqlite3_column_int64(statement, column);
      if (column == 0) number_ = value;
      seen += value != 0 ? 1U : 0U;
    } else {
      seen += sqlite3_column_blob(statement, column) != nullptr ? 1U : 0U;
      seen += static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    }
  }
  return seen;
}

void BareSqlite::check(int result, int wanted) {
  if (result != wanted) give_up(sqlite_error(db_.get()));
}

std::size_t BareSqlite::run(std::string_view sql, std::initializer_list<BareValue> values) {
  Prepared& statement = statements_[sql];
  if (!statement) {
    sqlite3_stmt* prepared = nullptr;
    check(sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &prepared,
                             nullptr),
          SQLITE_OK);
    statement.reset(prepared);
  }
  int index = 0;
  for (const BareValue& value : values) bind(statement.get(), ++index, value);
  std::size_t rows = 0;
  std::size_t seen = 0;
  int result = sqlite3_step(statement.get());
  for (; result == SQLITE_ROW; result = sqlite3_step(statement.get())) {
    seen += fetch(statement.get());
    ++rows;
  }
  check(result, SQLITE_DONE);
  sqlite3_reset(statement.get());
  if (rows > 0 && seen == 0) give_up({ErrorKind::storage, "bench.rows", "Rows came with nothing in them."});
  return rows;
}

}  // namespace siteproof::bench
