#include <sqlite3.h>

#include <string>

#include "core/storage/sqlite/database.h"
#include "tests/support/catch.h"

extern "C" const char* other_sqlite_version();

TEST_CASE("a library on the system's SQLite and ours each keep their own in one process") {
  CHECK(std::string(other_sqlite_version()) == SQLITE_VERSION);  // the header here is the system's
  const std::string ours = siteproof::database_engine_version();
  INFO(ours);
  CHECK(ours.find("SQLite3 Multiple Ciphers") != std::string::npos);
  CHECK(ours.find(other_sqlite_version()) == std::string::npos);
}
