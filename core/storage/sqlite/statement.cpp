#include "core/storage/sqlite/statement.h"

#include <sqlite3.h>

#include <utility>

#include "core/storage/sqlite/sqlite_error.h"

namespace siteproof {
namespace {

// SQLITE_TRANSIENT, which sqlite3.h spells as a C cast.  NOLINTNEXTLINE(performance-no-int-to-ptr)
const sqlite3_destructor_type copy_it = reinterpret_cast<sqlite3_destructor_type>(static_cast<std::intptr_t>(-1));

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement& Statement::note(int result) {
  if (result != SQLITE_OK && !bind_failure_) bind_failure_ = sqlite_error(sqlite3_db_handle(statement_.get()));
  return *this;
}

Statement& Statement::bind_integer(int index, std::int64_t value) {
  return note(sqlite3_bind_int64(statement_.get(), index, value));
}

// A null pointer would bind NULL, so an empty text or blob needs an address of its own.
Statement& Statement::bind(int index, std::string_view text) {
  return note(
      sqlite3_bind_text64(statement_.get(), index, text.empty() ? "" : text.data(), text.size(), copy_it, SQLITE_UTF8));
}

Statement& Statement::bind(int index, ByteView blob) {
  return note(sqlite3_bind_blob64(statement_.get(), index, blob.empty() ? static_cast<const void*>("") : blob.data(),
                                  blob.size(), copy_it));
}

Statement& Statement::bind(int index, std::nullptr_t) { return note(sqlite3_bind_null(statement_.get(), index)); }

Error Statement::failure() {
  Error error = sqlite_error(sqlite3_db_handle(statement_.get()));
  reset();
  return error;
}

Result<bool> Statement::step() {
  if (bind_failure_) {
    Error error = std::move(*bind_failure_);
    reset();
    return fail(std::move(error));
  }
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: return fail(failure());
  }
}

Status Statement::run() {
  for (;;) {
    SITEPROOF_TRY(const bool row, step());
    if (!row) break;
  }
  return finish();
}

Status Statement::finish() {
  if (sqlite3_reset(statement_.get()) != SQLITE_OK) return fail(failure());
  reset();
  return {};
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::int64_t Statement::int64(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::text(int column) const { return as_text(blob(column)); }

ByteView Statement::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(size)};
}

int Statement::column_count() const { return sqlite3_column_count(statement_.get()); }

void Statement::reset() noexcept {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  bind_failure_.reset();
}

}  // namespace siteproof
