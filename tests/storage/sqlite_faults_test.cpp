#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <functional>

#include "core/storage/sqlite/migration.h"
#include "core/storage/sqlite/transaction.h"
#include "tests/storage/database_fixture.h"

using namespace siteproof;

namespace {

constexpr std::array<Migration, 1> counter{{{1, "CREATE TABLE n(x INTEGER) STRICT; INSERT INTO n VALUES(0)"}}};

/// Runs in a process of its own; its answer is the exit status, unless a signal ends it.
pid_t in_another_process(const std::function<bool()>& work) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(work() ? 0 : 1);
  return child;
}

int status_of(pid_t child) {
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

/// What a kill leaves behind: rows that are only in the write-ahead log.
void write_and_die(const DatabaseFolder& folder) {
  const int status = status_of(in_another_process([&] {
    auto database = folder.try_open();
    if (!database || !database->exec("CREATE TABLE n(x INTEGER) STRICT; INSERT INTO n VALUES(1),(2),(3)")) return false;
    ::raise(SIGKILL);
    return true;
  }));
  REQUIRE(WIFSIGNALED(status));
}

void overwrite(const std::filesystem::path& file, std::streamoff at, const std::string& bytes) {
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  out.seekp(at);
  out << bytes;
  REQUIRE(out.good());
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Permissions do not bind root, so the test is somebody else for a while.
class AsNobody {
 public:
  AsNobody() { was_root_ = ::geteuid() == 0 && ::seteuid(65534) == 0; }
  ~AsNobody() {
    if (was_root_ && ::seteuid(0) != 0) ::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool was_root_;
};

/// No file may grow beyond a size, as on a disk that has run full.
class FullDisk {
 public:
  explicit FullDisk(rlim_t longest_file) {
    ::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    rlimit now = before_;
    now.rlim_cur = longest_file;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &now) == 0);
  }
  ~FullDisk() {
    if (::setrlimit(RLIMIT_FSIZE, &before_) != 0) ::abort();
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("a wrong key is told apart and harms nothing") {
  if (!database_is_encrypted()) return;
  const DatabaseFolder folder;
  SECTION("after a clean end") {
    must(folder.open().exec("CREATE TABLE n(x INTEGER) STRICT; INSERT INTO n VALUES(1),(2),(3)"));
  }
  SECTION("after a kill, with rows only in the log") { write_and_die(folder); }
  CHECK(refusal(folder.try_open(OpenMode::read_write, 9)) == "storage.wrong_key");
  CHECK(refusal(folder.try_open(OpenMode::read_only, 9)) == "storage.wrong_key");
  CHECK(refusal(folder.try_open(OpenMode::read_write_create, 9)) == "storage.wrong_key");
  Database database = folder.open();
  CHECK(value_of(database.query_int64("SELECT sum(x) FROM n")) == 6);
  CHECK(value_of(database.integrity_check()).empty());
}

TEST_CASE("what was committed survives a kill") {
  const DatabaseFolder folder;
  write_and_die(folder);
  Database database = folder.open();
  CHECK(value_of(database.query_int64("SELECT sum(x) FROM n")) == 6);
}

TEST_CASE("a file that is no database of ours is refused and left alone") {
  const DatabaseFolder folder;
  CHECK(refusal(folder.try_open(OpenMode::read_write)) == "storage.cannot_open");
  write_file(folder.file(), std::string(20'000, 'x'));
  CHECK(refusal(folder.try_open()) == "storage.corrupt");
  write_file(folder.file(), "short");
  CHECK(refusal(folder.try_open()) == "storage.corrupt");
  if (database_is_encrypted()) {
    std::string plain("SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20", 24);
    plain.resize(4096);
    write_file(folder.file(), plain);
    CHECK(refusal(folder.try_open()) == "storage.not_encrypted");
  }
  CHECK(refusal(Database::open(folder.path(), test_key(), OpenMode::read_write)) == "storage.cannot_open");
  CHECK(refusal(Database::open(folder.path() / "none" / "x", test_key(), OpenMode::read_write_create)) ==
        "storage.cannot_open");
}

TEST_CASE("a damaged page is found, never read as if it were sound") {
  const DatabaseFolder folder;
  {
    Database database = folder.open();
    must(database.exec("CREATE TABLE n(x TEXT) STRICT; CREATE INDEX i ON n(x)"));
    auto transaction = value_of(Transaction::begin(database));
    for (int i = 0; i < 500; ++i)
      must(database.run("INSERT INTO n VALUES(?1)", std::string(200, static_cast<char>('a' + i % 26))));
    must(transaction.commit());
  }
  overwrite(folder.file(), 4096 * 5 + 2000, "damage");
  Database database = folder.open();
  const auto faults = value_of(database.quick_check());
  if (database_is_encrypted()) {
    CHECK_FALSE(faults.empty());
    CHECK_FALSE(value_of(database.integrity_check()).empty());
    CHECK(refusal(database.exec("SELECT count(x), sum(length(x)) FROM n NOT INDEXED")) == "storage.corrupt");
  }
}

TEST_CASE("a file cut short is refused or found to be damaged") {
  const DatabaseFolder folder;
  {
    Database database = folder.open();
    must(database.exec("CREATE TABLE big(x TEXT) STRICT"));
    must(database.run("INSERT INTO big VALUES(?1)", std::string(20'000, 'x')));
  }
  for (const std::uintmax_t size : {8000U, 4096U, 4000U, 100U, 20U}) {
    INFO(size);
    std::filesystem::resize_file(folder.file(), size);
    auto opened = folder.try_open();
    if (opened) {
      CHECK_FALSE(value_of(opened->quick_check()).empty());
    } else {
      CHECK(opened.error().kind == ErrorKind::storage);
      CHECK((refusal(opened) == "storage.corrupt" || refusal(opened) == "storage.wrong_key"));
    }
  }
}

TEST_CASE("a read-only folder is told apart") {
  const DatabaseFolder folder;
  using std::filesystem::perms;
  SECTION("nothing in it yet") {
    std::filesystem::permissions(folder.path(),
                                 perms::owner_read | perms::owner_exec | perms::others_read | perms::others_exec);
    const AsNobody nobody;
    CHECK(refusal(folder.try_open()) == "storage.read_only");
  }
  SECTION("with a database in it") {
    must(folder.open().exec("CREATE TABLE n(x INTEGER) STRICT"));
    std::filesystem::permissions(folder.file(), perms::owner_read | perms::others_read);
    std::filesystem::permissions(folder.path(),
                                 perms::owner_read | perms::owner_exec | perms::others_read | perms::others_exec);
    const AsNobody nobody;
    CHECK(refusal(folder.try_open()) == "storage.read_only");
  }
  std::filesystem::permissions(folder.path(), perms::owner_all);
}

TEST_CASE("a full disk is told apart and nothing saved earlier is lost") {
  const DatabaseFolder folder;
  Database database = folder.open();
  must(migrate(database, counter));
  const std::string large(100'000, 'x');
  must(database.exec("CREATE TABLE big(x TEXT) STRICT"));
  // The system's SQLite loses the reason of a refused write (not of a disk without space, which a test cannot make).
  const std::string expected = database_is_encrypted() ? "storage.full" : "storage.io";
  SECTION("the file system refuses to write") {
    {
      const FullDisk full(60'000);
      CHECK(refusal(database.run("INSERT INTO big VALUES(?1)", large)) == expected);
      CHECK(refusal(Database::open(folder.path() / "new.db", test_key(), OpenMode::read_write_create)) == "no error");
    }
    {
      const FullDisk full(2'000);
      CHECK(refusal(Database::open(folder.path() / "newer.db", test_key(), OpenMode::read_write_create)) == expected);
    }
  }
  SECTION("in the middle of a transaction") {
    {
      const FullDisk full(60'000);
      auto transaction = value_of(Transaction::begin(database));
      must(database.run("UPDATE n SET x=9"));
      must(database.run("INSERT INTO big VALUES(?1)", large));  // still in memory
      CHECK(refusal(transaction.commit()) == expected);
    }
    CHECK_FALSE(database.in_transaction());
  }
  SECTION("the database may not grow") {
    must(database.exec("PRAGMA max_page_count=10"));
    CHECK(refusal(database.run("INSERT INTO big VALUES(?1)", large)) == "storage.full");
    must(database.exec("PRAGMA max_page_count=1000000"));
  }
  CHECK(value_of(database.query_int64("SELECT x FROM n")) == 0);
  must(database.run("INSERT INTO big VALUES(?1)", large));
  CHECK(value_of(folder.open().integrity_check()).empty());
}

TEST_CASE("a second writer is told that another one is busy") {
  const DatabaseFolder folder;
  Database first = folder.open();
  must(migrate(first, counter));
  Database second = folder.open();
  second.set_busy_timeout(std::chrono::milliseconds(0));
  auto transaction = value_of(Transaction::begin(first));
  CHECK(refusal(Transaction::begin(second)) == "storage.busy");
  CHECK(refusal(second.run("UPDATE n SET x=1")) == "storage.busy");
  CHECK(value_of(second.query_int64("SELECT x FROM n")) == 0);  // readers are never held up
  must(transaction.commit());
  must(second.run("UPDATE n SET x=1"));
}

namespace {

Status count_to_25(const DatabaseFolder& folder) {
  SITEPROOF_TRY(Database database, folder.try_open());
  SITEPROOF_CHECK(migrate(database, counter));
  for (int round = 0; round < 25; ++round) {
    SITEPROOF_TRY(Transaction transaction, Transaction::begin(database));
    SITEPROOF_TRY(const auto before, database.query_int64("SELECT x FROM n"));
    SITEPROOF_CHECK(database.run("UPDATE n SET x=?1", before.value_or(0) + 1));
    SITEPROOF_CHECK(transaction.commit());
  }
  return {};
}

}  // namespace

TEST_CASE("several processes make, migrate and write one database; each waits for the others") {
  const DatabaseFolder folder;
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    children.push_back(in_another_process([&] {
      const Status counted = count_to_25(folder);
      if (!counted) std::fprintf(stderr, "%s (%s)\n", counted.error().message.c_str(), counted.error().code.c_str());
      return counted.has_value();
    }));
  }
  for (const pid_t child : children) CHECK(status_of(child) == 0);
  Database database = folder.open(OpenMode::read_write);
  CHECK(value_of(database.query_int64("SELECT x FROM n")) == 100);
}

TEST_CASE("a running statement can be interrupted") {
  const DatabaseFolder folder;
  Database database = folder.open();
  auto statement =
      value_of(database.prepare("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT x FROM n"));
  REQUIRE(value_of(statement.step()));
  database.interrupt();
  CHECK(refusal(statement.run()) == "storage.interrupted");
}
