#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <set>

#include "core/usecases/integrity_check.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

struct Pipe {
  int ends[2] = {-1, -1};
  Pipe() { REQUIRE(::pipe(ends) == 0); }
  ~Pipe() {
    for (const int end : ends) {
      if (end >= 0) ::close(end);
    }
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
};

/// The program that is going to be killed: records one thing after the other and reports each that was acknowledged.
[[noreturn]] void record_until_killed(const std::filesystem::path& data, KeyStore& keys, const OrderId& id, int round,
                                      int report) {
  const FixedClock clock(at_time("2026-11-21T10:00:00Z"));
  SeededRandom random(1000 + static_cast<std::uint64_t>(round));
  auto tablet = Tablet::open(data, {clock, random, keys});
  if (!tablet) ::_exit(1);
  for (int i = 0;; ++i) {
    const int number = round * 1000 + i;
    bool saved = false;
    if (i % 3 == 2) {
      saved = Photos(**tablet)
                  .add({id, Stage::before, "", {}}, TabletWorld::jpeg(static_cast<unsigned>(number)), "")
                  .has_value();
    } else {
      saved = Visit(**tablet).note(id, "note " + std::to_string(number)).has_value();
    }
    if (!saved || ::write(report, &number, sizeof number) != sizeof number) ::_exit(1);
  }
}

}  // namespace

TEST_CASE("whatever was acknowledged before kill -9 is there afterwards, whole") {
  TabletWorld world;
  const OrderId id = world.new_order();
  const auto data = world.folder.path() / "data";
  const char* const given = std::getenv("SITEPROOF_SEED");
  const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : 42;
  INFO("SITEPROOF_SEED=" << seed);
  SeededRandom random(seed);
  const int rounds = std::getenv("SITEPROOF_LONG") != nullptr ? 200 : 20;
  std::set<int> acknowledged;
  for (int round = 1; round <= rounds; ++round) {
    Pipe pipe;
    // The child opens the data itself: a database connection must not be carried over a fork.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) record_until_killed(data, world.keys, id, round, pipe.ends[1]);
    ::close(pipe.ends[1]);
    pipe.ends[1] = -1;
    int number = 0;
    for (std::size_t left = 1 + random.below(12);
         left > 0 && ::read(pipe.ends[0], &number, sizeof number) == sizeof number; --left) {
      acknowledged.insert(number);
    }
    // Somewhere within the next record.
    for (volatile std::size_t spin = random.below(2'000'000); spin > 0;) spin = spin - 1;
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    while (::read(pipe.ends[0], &number, sizeof number) == sizeof number) acknowledged.insert(number);
  }

  world.reopen();
  const OrderState order = world.order(id);
  std::set<std::string> notes;
  for (const Note& note : order.notes) notes.insert(note.text);
  std::set<Sha256> photos;
  for (const Photo& photo : order.photos) photos.insert(photo.sha256);
  for (const int number : acknowledged) {
    INFO(number);
    if (number % 1000 % 3 == 2) {
      const Bytes bytes = TabletWorld::jpeg(static_cast<unsigned>(number));
      CHECK(photos.contains(sha256(ByteView(bytes))));
      CHECK(value_of(world.tablet().vault().read_all(sha256(ByteView(bytes)))) == bytes);
    } else {
      CHECK(notes.contains("note " + std::to_string(number)));
    }
  }
  // Nothing twice, and at most the one record that was being made when the kill came on top of the acknowledged ones.
  CHECK(notes.size() == order.notes.size());
  CHECK(notes.size() + photos.size() <= acknowledged.size() + static_cast<std::size_t>(rounds));
  const IntegrityReport report = value_of(check_integrity(world.tablet()));
  for (const auto& finding : report.findings) FAIL_CHECK(finding.area << ": " << finding.detail);
  world.sync();
  world.check_converged();
  CHECK(world.server.order(id).notes.size() == order.notes.size());
}
