#include <fstream>
#include <iterator>
#include <limits>

#include "core/storage/sqlite/transaction.h"
#include "tests/storage/database_fixture.h"

using namespace siteproof;

namespace {

std::string raw_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string setting(Database& database, std::string_view pragma) {
  auto statement = value_of(database.prepare(pragma));
  REQUIRE(value_of(statement.step()));
  return std::string(statement.text(0));
}

}  // namespace

TEST_CASE("a new database is created, kept and read again") {
  const DatabaseFolder folder;
  {
    Database database = folder.open();
    must(database.exec("CREATE TABLE note(text TEXT NOT NULL) STRICT; INSERT INTO note VALUES('裂缝');"));
    CHECK(database.changes() == 1);
    CHECK(database.last_insert_rowid() == 1);
  }
  Database database = folder.open(OpenMode::read_write);
  auto statement = value_of(database.cached("SELECT text FROM note"));
  REQUIRE(value_of(statement->step()));
  CHECK(statement->text(0) == "裂缝");
  CHECK_FALSE(value_of(statement->step()));
}

TEST_CASE("a connection is set up so that a commit which returned is on the disk") {
  const DatabaseFolder folder;
  Database database = folder.open();
  CHECK(setting(database, "PRAGMA journal_mode") == "wal");
  CHECK(setting(database, "PRAGMA synchronous") == "2");
  CHECK(setting(database, "PRAGMA foreign_keys") == "1");
  CHECK(setting(database, "PRAGMA cell_size_check") == "1");
  CHECK(setting(database, "PRAGMA busy_timeout") == "10000");
}

TEST_CASE("no text is visible in the database, its log, or its index") {
  if (!database_is_encrypted()) return;
  const DatabaseFolder folder;
  const std::string secret = "Wenzhou Road 17, flat 402 leaks";
  Database database = folder.open();
  must(database.exec(
      "CREATE VIRTUAL TABLE found USING fts5(text, tokenize='siteproof'); CREATE TABLE note(text TEXT) STRICT;"));
  for (int i = 0; i < 20; ++i) {
    must(database.run("INSERT INTO note VALUES(?1)", secret));
    must(database.run("INSERT INTO found VALUES(?1)", secret));
  }
  int files = 0;
  const auto look = [&] {
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      const std::string bytes = raw_bytes(entry.path());
      INFO(entry.path());
      CHECK(bytes.find("Wenzhou") == std::string::npos);
      CHECK(bytes.find("wenzhou") == std::string::npos);
      CHECK(bytes.find("CREATE") == std::string::npos);
      CHECK(bytes.find("SQLite format") == std::string::npos);
      ++files;
    }
  };
  look();
  CHECK(files == 3);  // database, -wal, -shm
  must(database.checkpoint());
  look();
}

TEST_CASE("values come back as they were bound") {
  const DatabaseFolder folder;
  Database database = folder.open();
  auto statement = value_of(database.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11"));
  const EventId id = EventId::make({1'700'000'000'000}, system_random());
  const Sha256 hash = sha256("x");
  const Bytes blob{0, 1, 0xFF};
  const std::string text("a\0b", 3);
  statement.bind_all(std::numeric_limits<std::int64_t>::min(), text, blob, nullptr, id, hash, UtcTime{-5}, ServerSeq{7},
                     std::optional<std::string>(), "", Bytes{});
  REQUIRE(value_of(statement.step()));
  CHECK(statement.int64(0) == std::numeric_limits<std::int64_t>::min());
  CHECK(statement.text(1) == text);
  CHECK(Bytes(statement.blob(2).begin(), statement.blob(2).end()) == blob);
  CHECK(statement.is_null(3));
  CHECK(value_of(statement.id<EventId>(4)) == id);
  CHECK(value_of(statement.sha256(5)) == hash);
  CHECK(statement.time(6) == UtcTime{-5});
  CHECK(statement.integer<ServerSeq>(7) == ServerSeq{7});
  CHECK(statement.is_null(8));
  CHECK_FALSE(statement.is_null(9));
  CHECK_FALSE(statement.is_null(10));
  CHECK(statement.blob(10).empty());
  CHECK_FALSE(statement.sha256(2));
  CHECK_FALSE(statement.id<EventId>(5));
}

TEST_CASE("a bind that SQLite refuses is reported by the next step") {
  const DatabaseFolder folder;
  Database database = folder.open();
  auto statement = value_of(database.prepare("SELECT ?1"));
  CHECK(refusal(statement.bind_all(1, 2).step()) == "storage.internal");
  CHECK(value_of(statement.bind_all(1).step()));
}

TEST_CASE("a cached statement is reset at the end of its scope and may be borrowed twice") {
  const DatabaseFolder folder;
  Database database = folder.open();
  must(database.exec("CREATE TABLE n(x INTEGER) STRICT; INSERT INTO n VALUES(1),(2),(3);"));
  constexpr std::string_view sql = "SELECT x FROM n WHERE x >= ?1 ORDER BY x";
  {
    auto outer = value_of(database.cached(sql));
    outer->bind_all(2);
    REQUIRE(value_of(outer->step()));
    auto inner = value_of(database.cached(sql));
    inner->bind_all(3);
    REQUIRE(value_of(inner->step()));
    CHECK(outer->int64(0) == 2);
    CHECK(inner->int64(0) == 3);
  }
  CHECK(value_of(database.query_int64(sql)) == std::nullopt);  // the old value of ?1 is forgotten
  must(database.exec("DROP TABLE n"));                         // refused while a statement is still reading
}

TEST_CASE("a statement that writes and returns a row is complete once its value is here") {
  const DatabaseFolder folder;
  Database database = folder.open();
  must(database.exec("CREATE TABLE n(x INTEGER) STRICT"));
  CHECK(value_of(database.query_int64("INSERT INTO n VALUES(?1),(?1) RETURNING x", 5)) == 5);
  CHECK_FALSE(database.in_transaction());
  Database reader = folder.open(OpenMode::read_only);
  CHECK(value_of(reader.query_int64("SELECT sum(x) FROM n")) == 10);
}

TEST_CASE("statements that are wrong are refused") {
  const DatabaseFolder folder;
  Database database = folder.open();
  CHECK(refusal(database.exec("SELEC 1")) == "storage.internal");
  CHECK(refusal(database.prepare("SELECT 1; SELECT 2")) == "storage.internal");
  CHECK(refusal(database.prepare("  ")) == "storage.internal");
  CHECK(refusal(database.exec("SELECT \"no such column\"")) == "storage.internal");
  must(database.exec("CREATE TABLE n(x INTEGER PRIMARY KEY) STRICT; INSERT INTO n VALUES(1); -- end"));
  CHECK(refusal(database.run("INSERT INTO n VALUES(?1)", 1)) == "storage.constraint");
}

TEST_CASE("a transaction is rolled back unless it is committed") {
  const DatabaseFolder folder;
  Database database = folder.open();
  must(database.exec("CREATE TABLE n(x INTEGER) STRICT"));
  {
    auto transaction = value_of(Transaction::begin(database));
    must(database.run("INSERT INTO n VALUES(1)"));
    CHECK(refusal(Transaction::begin(database)) == "storage.internal");
  }
  CHECK(value_of(database.query_int64("SELECT count(*) FROM n")) == 0);
  {
    auto transaction = value_of(Transaction::begin(database));
    must(database.run("INSERT INTO n VALUES(1)"));
    must(transaction.commit());
    CHECK(refusal(transaction.commit()) == "storage.internal");
  }
  CHECK(value_of(database.query_int64("SELECT count(*) FROM n")) == 1);
}

TEST_CASE("a reader keeps the database as it was when its transaction began") {
  const DatabaseFolder folder;
  Database writer = folder.open();
  must(writer.exec("CREATE TABLE n(x INTEGER) STRICT"));
  Database reader = folder.open(OpenMode::read_only);
  {
    auto snapshot = value_of(Transaction::begin_read(reader));
    must(writer.exec("INSERT INTO n VALUES(1)"));
    CHECK(value_of(reader.query_int64("SELECT count(*) FROM n")) == 0);
  }
  CHECK(value_of(reader.query_int64("SELECT count(*) FROM n")) == 1);
  CHECK(refusal(reader.exec("INSERT INTO n VALUES(1)")) == "storage.read_only");
}

TEST_CASE("foreign keys hold") {
  const DatabaseFolder folder;
  Database database = folder.open();
  must(database.exec("CREATE TABLE a(id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b(a INTEGER REFERENCES a) STRICT"));
  CHECK(refusal(database.exec("INSERT INTO b VALUES(1)")) == "storage.constraint");
}
