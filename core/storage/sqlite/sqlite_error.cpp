#include "core/storage/sqlite/sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <string>
#include <string_view>

namespace siteproof {
namespace {

Error storage_error(std::string_view code, std::string message) {
  return {ErrorKind::storage, std::string(code), std::move(message)};
}

Error full() {
  return storage_error(
      "storage.full",
      "There is no room left on the disk; free some space and try again, nothing saved earlier is lost.");
}

Error read_only() {
  return storage_error(
      "storage.read_only",
      "The data folder or a file in it cannot be written; allow this user to write there and try again.");
}

bool means_no_room(int system_error) {
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

bool means_no_permission(int system_error) {
  return system_error == EACCES || system_error == EPERM || system_error == EROFS;
}

}  // namespace

Error sqlite_error(sqlite3* db) {
  if (db == nullptr) {
    return storage_error("storage.out_of_memory",
                         "There is not enough memory to open the database; close other programs.");
  }
  const int extended = sqlite3_extended_errcode(db);
  const int system_error = sqlite3_system_errno(db);
  const std::string detail = sqlite3_errmsg(db);
  switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return storage_error(
          "storage.busy",
          "Another program is writing to the same data folder; wait until it has finished and try again.");
    case SQLITE_FULL: return full();
    case SQLITE_READONLY:
    case SQLITE_PERM: return read_only();
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return storage_error(
          "storage.corrupt",
          "The database file is damaged; keep a copy of the data folder and restore it from the server.");
    case SQLITE_CONSTRAINT:
      return storage_error("storage.constraint",
                           fmt::format("The database refuses a row that breaks its rules: {}.", detail));
    case SQLITE_INTERRUPT:
      return storage_error("storage.interrupted", "The database operation was cancelled; start it again.");
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return storage_error("storage.out_of_memory",
                           "There is not enough memory for this operation; close other programs.");
    case SQLITE_CANTOPEN:
      if (means_no_permission(system_error)) return read_only();
      if (means_no_room(system_error)) return full();
      return storage_error("storage.cannot_open",
                           "The database file cannot be opened; check that its folder exists and that it is a file.");
    case SQLITE_IOERR:
      if (means_no_room(system_error)) return full();
      if (means_no_permission(system_error)) return read_only();
      return storage_error(
          "storage.io",
          fmt::format(
              "The disk refused to read or write (SQLite {}, system {}); check the disk and start the program again.",
              extended, system_error));
    default:
      return storage_error(
          "storage.internal",
          fmt::format("The database refused a statement ({}: {}); report this as a fault of the program.", extended,
                      detail));
  }
}

}  // namespace siteproof
