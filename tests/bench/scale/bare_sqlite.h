#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "core/storage/sqlite/database.h"

namespace siteproof::bench {

/// What a statement's parameter is bound to; monostate is NULL.
using BareValue = std::variant<std::monostate, std::int64_t, std::string>;

/// SQLite's C interface on the tablet's own database file: the same pages, the same cipher and key, the same cache
/// size, a connection of its own that only reads. Each text is prepared once; a run fetches every column of every row
/// and makes nothing of them. One thread.
class BareSqlite {
 public:
  BareSqlite(const std::filesystem::path& file, const DatabaseKey& key);

  /// How many rows came.
  std::size_t run(std::string_view sql, std::initializer_list<BareValue> values);
  /// The first column of the last row that run() saw.
  [[nodiscard]] std::int64_t number() const noexcept { return number_; }

 private:
  struct Close {
    void operator()(sqlite3* db) const noexcept { sqlite3_close(db); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

  void check(int result, int wanted);
  std::size_t fetch(sqlite3_stmt* statement);

  std::unique_ptr<sqlite3, Close> db_;
  std::int64_t number_ = 0;
  std::map<std::string_view, Prepared> statements_;  // the texts are constants; goes before its connection
};

}  // namespace siteproof::bench
