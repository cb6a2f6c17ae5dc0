#include <fstream>

#include "core/storage/sqlite/database.h"
#include "sync/server/schema.h"
#include "sync/server/server_store.h"
#include "tests/server/server_world.h"

using namespace siteproof;

TEST_CASE("a database of a newer program is refused and left as it is") {
  const TempFolder folder;
  const auto data = folder.path() / "data";
  DatabaseKey key{};
  {
    const auto store = value_of(server::ServerStore::open(data, UtcTime{1}, system_random()));
    key = store->key();
    Database database = value_of(Database::open(data / "server.db", key, OpenMode::read_write));
    must(database.exec("PRAGMA user_version = 1000"));
  }
  CHECK(refusal(server::ServerStore::open(data, UtcTime{1}, system_random())) == "storage.schema_newer");
  CHECK(value_of(value_of(Database::open(data / "server.db", key, OpenMode::read_write)).user_version()) == 1000);
}

TEST_CASE("a server database of schema version 2 has room for the stock, and keeps what it held") {
  const TempFolder folder;
  Database database =
      value_of(Database::open(folder.path() / "server.db", DatabaseKey{3}, OpenMode::read_write_create));
  must(migrate(database, server::schema().first(2)));
  must(database.exec("INSERT INTO household VALUES('H-1', '{}')"));
  must(migrate(database, server::schema()));
  CHECK(value_of(database.query_int64("SELECT count(*) FROM stock")) == 0);
  CHECK(value_of(database.query_int64("SELECT count(*) FROM household")) == 1);
}

TEST_CASE("a server database of schema version 1 is brought up to date with every household's lines") {
  const TempFolder folder;
  Database database =
      value_of(Database::open(folder.path() / "server.db", DatabaseKey{3}, OpenMode::read_write_create));
  must(migrate(database, server::schema().first(1)));
  must(
      database.exec("INSERT INTO household VALUES('H-1', '{}');"
                    "INSERT INTO order_state VALUES('A-1', 1, '{}', x'00', 'li', 'H-1', 10, 'older');"
                    "INSERT INTO order_state VALUES('A-2', 2, '{}', x'00', NULL, 'H-1', 20, 'newer')"));
  must(migrate(database, server::schema()));
  std::vector<std::string> lines;
  auto query =
      value_of(database.prepare("SELECT line FROM household_line WHERE household = 'H-1' ORDER BY reported_at DESC"));
  while (value_of(query.step())) lines.emplace_back(query.text(0));
  CHECK(lines == std::vector<std::string>{"newer", "older"});
  CHECK(value_of(database.query_int64("SELECT count(*) FROM order_state WHERE household = 'H-1'")) == 2);
  CHECK(value_of(database.query_int64("SELECT 1 FROM order_state WHERE technician = 'li'")) == 1);
}

TEST_CASE("a server database of schema version 5 knows what the office looks orders up by") {
  const TempFolder folder;
  Database database =
      value_of(Database::open(folder.path() / "server.db", DatabaseKey{3}, OpenMode::read_write_create));
  must(migrate(database, server::schema().first(5)));
  must(
      database.exec("INSERT INTO household VALUES('H-1', '{}');"
                    "INSERT INTO order_state(order_id, seq, state, digest, technician, household) VALUES"
                    "('open', 1, '{\"status\":{\"value\":\"assigned\"},\"timeline\":[{\"to\":\"assigned\",\"at\":5,"
                    "\"applied\":true}],\"complaints\":[{\"id\":\"c\"}]}', x'00', 'li', 'H-1'),"
                    "('again', 2, '{\"status\":{\"value\":\"assigned\"},\"timeline\":["
                    "{\"to\":\"signed_off\",\"at\":7,\"server_at\":8,\"applied\":true},"
                    "{\"to\":\"assigned\",\"at\":9,\"applied\":true}],\"sign_offs\":[{\"technician\":\"wu\"}]}', x'00',"
                    " 'li', 'H-1'),"
                    "('good', 3, '{\"status\":{\"value\":\"closed\"},\"timeline\":["
                    "{\"to\":\"assigned\",\"at\":1,\"applied\":true},"
                    "{\"to\":\"closed\",\"at\":3,\"applied\":true}]}', x'00', 'li', 'H-1')"));
  must(migrate(database, server::schema()));
  const auto count = [&](const char* condition) {
    return value_of(database.query_int64(std::string("SELECT count(*) FROM order_state WHERE ") + condition));
  };
  CHECK(count("order_id = 'open' AND status = 'assigned' AND first_finished_at IS NULL AND open_complaints = 1") == 1);
  CHECK(count("order_id = 'again' AND first_finished_at = 8 AND first_finisher = 'wu' AND fixed_first_time = 0") == 1);
  CHECK(count("order_id = 'good' AND first_finished_at = 3 AND first_finisher = 'li' AND fixed_first_time = 1") == 1);
}

TEST_CASE("a server database of schema version 6 goes on listing the calls that are owed") {
  const TempFolder folder;
  Database database =
      value_of(Database::open(folder.path() / "server.db", DatabaseKey{3}, OpenMode::read_write_create));
  must(migrate(database, server::schema().first(6)));
  must(
      database.exec("INSERT INTO household VALUES('H-1', '{}');"
                    "INSERT INTO order_state(order_id, seq, state, digest, household, status) VALUES"
                    "('open', 1, '{}', x'00', 'H-1', 'assigned'), ('shut', 2, '{}', x'00', 'H-1', 'closed'),"
                    "('once', 3, '{}', x'00', 'H-1', 'called_back'), ('away', 4, '{}', x'00', 'H-1', 'archived');"
                    "INSERT INTO technician VALUES('li', '{\"contractor\":\"Quick\"}')"));
  must(migrate(database, server::schema()));
  CHECK(value_of(database.query_int64("SELECT count(*) FROM order_state WHERE next_call_at = 0")) == 2);
  CHECK(value_of(database.query_int64("SELECT count(*) FROM order_state WHERE next_call_at IS NULL")) == 2);
  CHECK(value_of(database.query_int64("SELECT count(*) FROM technician_contractor WHERE technician = 'li' AND since = 0"
                                      " AND contractor = 'Quick'")) == 1);
}

TEST_CASE("the key is the owner's alone, and the server does not start with one that others can read") {
  const TempFolder folder;
  const auto data = folder.path() / "data";
  std::string epoch;
  {
    const auto store = value_of(server::ServerStore::open(data, UtcTime{1}, system_random()));
    epoch = store->epoch();
  }
  using std::filesystem::perms;
  CHECK(std::filesystem::status(data / "server.key").permissions() == (perms::owner_read | perms::owner_write));
  CHECK(std::filesystem::status(data).permissions() == perms::owner_all);
  CHECK(value_of(server::ServerStore::open(data, UtcTime{1}, system_random()))->epoch() == epoch);
  std::filesystem::permissions(data / "server.key", perms::group_read, std::filesystem::perm_options::add);
  CHECK(refusal(server::ServerStore::open(data, UtcTime{1}, system_random())) == "key.exposed");
}

TEST_CASE("a second server on the same folder is refused") {
  ServerWorld world;
  CentralServerOptions options;
  options.data = world.folder.path() / "data";
  CHECK(refusal(CentralServer::start(options, world.clock)) == "server.data_in_use");
}

TEST_CASE("a taken port and half a TLS pair are refused in words") {
  ServerWorld world;
  CentralServerOptions options;
  options.data = world.folder.path() / "other";
  options.listen_port = world.server->port();
  CHECK(refusal(CentralServer::start(options, world.clock)) == "listen.address");
  options.listen_port = 0;
  options.tls_certificate = "x.pem";
  CHECK(refusal(CentralServer::start(options, world.clock)) == "listen.tls");
}

TEST_CASE("work that fails in a transaction leaves no trace, and readers see one moment") {
  const TempFolder folder;
  const auto store = value_of(server::ServerStore::open(folder.path() / "d", UtcTime{1}, system_random()));
  const Status failed = store->write([](Database& database) -> Status {
    SITEPROOF_CHECK(database.run("INSERT INTO household(id, text) VALUES('a', 'x')"));
    return fail(ErrorKind::rule, "no", "no");
  });
  CHECK(refusal(failed) == "no");
  const auto count = store->read([&](Database& reader) -> Result<std::optional<std::int64_t>> {
    must(store->write(
        [](Database& database) { return database.run("INSERT INTO household(id, text) VALUES('b', 'x')"); }));
    return reader.query_int64("SELECT count(*) FROM household");
  });
  CHECK(value_of(count) == 0);
}
