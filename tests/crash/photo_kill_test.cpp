#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>

#include "core/usecases/integrity_check.h"
#include "core/usecases/photos.h"
#include "tests/evidence/evidence_fixture.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

// A photograph is taken in a program of its own under a tracer, which kills it just before its n-th call of the system,
// for each n between shutter and "saved". Killed before a call is the same as killed after the one before.
namespace {

/// Everything that makes, fills, names or removes a file; a question mark: not on every machine.
constexpr const char* calls =
    "?open,openat,?creat,write,pwrite64,writev,pwritev,?rename,renameat,?renameat2,fsync,fdatasync,sync_file_range,"
    "?unlink,unlinkat,?mkdir,mkdirat,ftruncate,fallocate,?link,linkat";
constexpr const char* shutter_name = "shutter";
constexpr const char* acknowledged = "acknowledged";
constexpr unsigned photo_number = 7;
constexpr std::size_t cases_quick = 120;

const PhotoRequest& request() {
  static const PhotoRequest one{OrderId{"WO-1"}, Stage::before, "主卫吊顶", {}};
  return one;
}

struct Traced {
  Ran ran;
  std::vector<std::string> log;  ///< one call of the system per line
  [[nodiscard]] bool saved() const { return ran.output.find(acknowledged) != std::string::npos; }
};

/// A tablet's folder, copied afresh for each kill.
class CrashWorld {
 public:
  CrashWorld() {
    (void)world_.new_order(request().order.str());
    // The newest state is in the files themselves, not in another program's memory.
    world_.reopen();
  }

  Traced take_photo(const std::string& injection) {
    std::filesystem::remove_all(data());
    std::filesystem::copy(world_.folder.path() / "data", data(), std::filesystem::copy_options::recursive);
    const auto log = world_.folder.path() / "calls";
    std::filesystem::remove(log);
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
    Traced traced;
    traced.ran = run_in(world_.folder.path(), "SITEPROOF_TEST_WORLD='" + world_.folder.path().string() +
                                                  "' ASAN_OPTIONS=detect_leaks=0 strace -qq -y -o '" + log.string() +
                                                  "' -e trace=" + calls + injection + " '" + self + "' '[take_photo]'");
    std::ifstream in(log);
    for (std::string line; std::getline(in, line);) traced.log.push_back(line);
    return traced;
  }

  [[nodiscard]] std::filesystem::path data() const { return world_.folder.path() / "crashed"; }
  [[nodiscard]] std::unique_ptr<Tablet> restart() { return value_of(Tablet::open(data(), world_.ports())); }

 private:
  TabletWorld world_;
};

/// The tracer counts each kind of call by itself.
struct SystemCall {
  std::string name;
  int count = 0;
  bool after_acknowledged = false;
};

/// The calls after the shutter: up to the one that says "saved", and those after it, when the program closes its data.
std::vector<SystemCall> calls_to_kill_before(const std::vector<std::string>& log) {
  std::vector<SystemCall> found;
  std::map<std::string, int> counts;
  bool after_shutter = false;
  bool after_acknowledged = false;
  for (const std::string& line : log) {
    const std::string name = line.substr(0, line.find('('));
    const int count = ++counts[name];
    if (after_shutter) found.push_back({name, count, after_acknowledged});
    if (line.find(shutter_name) != std::string::npos) after_shutter = true;
    if (line.find(acknowledged) != std::string::npos) after_acknowledged = true;
  }
  return found;
}

std::vector<SystemCall> bounded(std::vector<SystemCall> all) {
  if (std::getenv("SITEPROOF_LONG") != nullptr || all.size() <= cases_quick) return all;
  const char* const given = std::getenv("SITEPROOF_SEED");
  const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : 42;
  WARN("a part of the calls only, SITEPROOF_SEED=" << seed);
  const std::size_t stride = all.size() / cases_quick + 1;
  std::vector<SystemCall> some;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // The few that are left once it is called saved are all tried.
    if (all[i].after_acknowledged || i % stride == seed % stride) some.push_back(all[i]);
  }
  return some;
}

void check_whole(Tablet& tablet, const std::filesystem::path& data, bool was_acknowledged) {
  const Bytes bytes = TabletWorld::jpeg(photo_number);
  const Sha256 hash = sha256(ByteView(bytes));
  Photos photos(tablet);
  const auto recovered = value_of(photos.recovered());
  const auto listed = value_of(photos.list(request().order));
  CHECK(listed.size() + recovered.size() <= 1);
  if (was_acknowledged) CHECK(listed.size() == 1);
  for (const Photo& photo : listed) CHECK(photo.sha256 == hash);
  for (const VaultEntry& entry : recovered) CHECK(entry.sha256 == hash);
  if (listed.size() + recovered.size() == 1) CHECK(value_of(tablet.vault().read_all(hash)) == bytes);
  const IntegrityReport report = value_of(check_integrity(tablet));
  for (const auto& finding : report.findings) FAIL_CHECK(finding.area << ": " << finding.detail);
  CHECK(std::filesystem::is_empty(data / "vault/tmp"));
}

/// Where tracing is forbidden these tests show nothing: that has to be said by whoever runs them.
bool left_out(const Traced& whole) {
  if (!whole.log.empty()) return false;
  if (std::getenv("SITEPROOF_NO_TRACER") == nullptr) {
    FAIL("strace cannot trace here. SITEPROOF_NO_TRACER=1 leaves these tests out.");
  }
  return true;
}

}  // namespace

TEST_CASE("one photograph is taken", "[.][take_photo]") {
  const std::filesystem::path folder = std::getenv("SITEPROOF_TEST_WORLD");
  const FixedClock clock(at_time("2026-11-21T10:00:00Z"));
  SeededRandom random(77);
  FileKeyStore keys(folder / "keys");
  auto tablet = value_of(Tablet::open(folder / "crashed", {clock, random, keys}));
  const Bytes bytes = TabletWorld::jpeg(photo_number);
  (void)::unlink(shutter_name);  // only to be seen in the trace
  (void)value_of(Photos(*tablet).add(request(), bytes, "IMG_0001.jpg"));
  const std::string_view said = acknowledged;
  const bool was_said = ::write(STDOUT_FILENO, said.data(), said.size()) == std::ssize(said);
  tablet.reset();
  ::_exit(was_said ? 0 : 1);
}

TEST_CASE("killed before any call of the system, no saved photograph is lost and no half one is listed") {
  CrashWorld world;
  const Traced whole = world.take_photo("");
  if (left_out(whole)) return;
  INFO(whole.ran.output);
  REQUIRE(whole.saved());
  const std::vector<SystemCall> all = calls_to_kill_before(whole.log);
  REQUIRE(all.size() > 10);
  int killed = 0;
  int lost_or_recovered = 0;
  int killed_when_saved = 0;
  for (const SystemCall& call : bounded(all)) {
    const Traced traced = world.take_photo(fmt::format(" -e inject={}:signal=KILL:when={}", call.name, call.count));
    INFO("killed before " << call.name << " number " << call.count
                          << ", which would have been: " << (traced.log.empty() ? "" : traced.log.back()) << '\n'
                          << traced.ran.output);
    CHECK(traced.ran.status != 0);
    CHECK(traced.saved() == call.after_acknowledged);
    killed_when_saved += traced.saved() ? 1 : 0;
    killed += traced.ran.status != 0 ? 1 : 0;
    const auto tablet = world.restart();
    check_whole(*tablet, world.data(), traced.saved());
    // The technician takes it again, and all is as if nothing had been.
    const SavedPhoto again = value_of(Photos(*tablet).add(request(), TabletWorld::jpeg(photo_number), "IMG_0001.jpg"));
    if (traced.saved()) CHECK(again.was_known);
    lost_or_recovered += again.was_known ? 0 : 1;
    check_whole(*tablet, world.data(), true);
  }
  // Of the calls before the journal's commit and of those after it.
  CHECK(lost_or_recovered > 0);
  CHECK(killed > lost_or_recovered);
  CHECK(killed_when_saved > 1);
}

TEST_CASE("what a power cut could take is on the disk before the photograph is called saved") {
  CrashWorld world;
  const Traced whole = world.take_photo("");
  if (left_out(whole)) return;
  // Each comes after the one before: bytes, name, folder, then the journal that speaks of them.
  const std::vector<std::pair<std::string, std::string>> order{{"unlink", shutter_name}, {"fsync", ".part>"},
                                                               {"rename", ".sealed\""},  {"fsync", "/vault/"},
                                                               {"sync", "-wal>"},        {"write", acknowledged}};
  std::size_t next = 0;
  for (const std::string& line : whole.log) {
    if (next == order.size()) break;
    const auto& [name, about] = order[next];
    const std::string called = line.substr(0, line.find('('));
    if (called.find(name) != std::string::npos && line.find(about) != std::string::npos) ++next;
    INFO(line);
    // Nothing is called saved before its turn.
    if (line.find(acknowledged) != std::string::npos) CHECK(next == order.size());
  }
  CHECK(next == order.size());
}
