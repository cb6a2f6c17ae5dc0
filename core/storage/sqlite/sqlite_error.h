#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace siteproof {

/// What the connection's last call failed with, as an error of kind storage. Codes: storage.busy, storage.full,
/// storage.read_only, storage.corrupt, storage.constraint, storage.interrupted, storage.out_of_memory,
/// storage.cannot_open, storage.io (the disk refused), storage.internal (a statement SQLite does not accept: a fault of
/// this program). Call it before any other call on that connection.
[[nodiscard]] Error sqlite_error(sqlite3* db);

}  // namespace siteproof
