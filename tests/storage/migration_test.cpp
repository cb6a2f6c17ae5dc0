#include "core/storage/sqlite/migration.h"

#include <array>

#include "core/storage/sqlite/transaction.h"
#include "tests/storage/database_fixture.h"

using namespace siteproof;

namespace {

constexpr std::array<Migration, 3> steps{{
    {1, "CREATE TABLE a(id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b(a INTEGER NOT NULL REFERENCES a) STRICT"},
    {2, "INSERT INTO a VALUES(1); INSERT INTO b VALUES(1)"},
    {3,
     "CREATE TABLE a2(id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO a2 SELECT id, 'old' FROM a;"
     "DROP TABLE a; ALTER TABLE a2 RENAME TO a"},
}};

std::int64_t count(Database& database, std::string_view sql) {
  return value_of(database.query_int64(sql)).value_or(-1);
}

}  // namespace

TEST_CASE("a new file goes through every step, and a second time nothing happens") {
  const DatabaseFolder folder;
  Database database = folder.open();
  must(migrate(database, steps));
  must(migrate(database, steps));
  CHECK(value_of(database.user_version()) == 3);
  CHECK(count(database, "SELECT count(*) FROM a WHERE name='old'") == 1);
  CHECK(count(database, "PRAGMA foreign_keys") == 1);
}

TEST_CASE("a file of every older version is taken forward") {
  for (std::size_t older = 1; older < steps.size(); ++older) {
    const DatabaseFolder folder;
    must([&] {
      Database database = folder.open();
      return migrate(database, std::span(steps).first(older));
    }());
    Database database = folder.open();
    must(migrate(database, steps));
    CHECK(value_of(database.user_version()) == 3);
  }
}

TEST_CASE("a file of a newer program is left alone") {
  const DatabaseFolder folder;
  Database database = folder.open();
  must(migrate(database, steps));
  const Status refused = migrate(database, std::span(steps).first(2));
  CHECK(refusal(refused) == "storage.schema_newer");
  CHECK(refused.error().message.find("update the program") != std::string::npos);
  CHECK(value_of(database.user_version()) == 3);
}

TEST_CASE("another program's file is left alone") {
  const DatabaseFolder folder;
  Database database = folder.open();
  SECTION("with an id of its own") {
    must(migrate(database, steps, ApplicationId{42}));
    CHECK(refusal(migrate(database, steps)) == "storage.not_ours");
  }
  SECTION("without an id") {
    must(database.exec("CREATE TABLE theirs(x)"));
    CHECK(refusal(migrate(database, steps)) == "storage.not_ours");
    CHECK(count(database, "SELECT count(*) FROM sqlite_schema") == 1);
  }
}

TEST_CASE("a step that fails half-way leaves the version before it") {
  const DatabaseFolder folder;
  Database database = folder.open();
  const auto try_last = [&](std::string_view sql) {
    const std::array<Migration, 3> broken{steps[0], steps[1], Migration{3, sql}};
    const std::string code = refusal(migrate(database, broken));
    CHECK_FALSE(database.in_transaction());
    CHECK(value_of(database.user_version()) == 2);
    CHECK(count(database, "SELECT count(*) FROM b") == 1);
    CHECK(count(database, "SELECT count(*) FROM sqlite_schema WHERE name='c'") == 0);
    CHECK(count(database, "PRAGMA foreign_keys") == 1);
    return code;
  };
  CHECK(try_last("CREATE TABLE c(x) STRICT") == "storage.internal");
  CHECK(try_last("CREATE TABLE c(x INTEGER) STRICT; DELETE FROM b; SELECT nonsense") == "storage.internal");
  CHECK(try_last("CREATE TABLE c(x INTEGER) STRICT; DELETE FROM a") == "storage.constraint");
  must(migrate(database, steps));
}

TEST_CASE("steps out of order are refused before anything is touched") {
  const DatabaseFolder folder;
  Database database = folder.open();
  const std::array<Migration, 2> gap{steps[0], steps[2]};
  CHECK(refusal(migrate(database, gap)) == "storage.internal");
  CHECK(value_of(database.user_version()) == 0);
}

TEST_CASE("migrating waits for a writer, and says so when it has waited long enough") {
  const DatabaseFolder folder;
  Database first = folder.open();
  Database second = folder.open();
  second.set_busy_timeout(std::chrono::milliseconds(0));
  auto transaction = value_of(Transaction::begin(first));
  CHECK(refusal(migrate(second, steps)) == "storage.busy");
  must(transaction.commit());
  must(migrate(second, steps));
  must(migrate(first, steps));
}
