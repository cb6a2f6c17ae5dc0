#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <set>

#include "core/usecases/people.h"
#include "core/usecases/pin_lock.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view pin = "2468";

// The first one's keys lie beside the folder, where the world has put them.
People people_of(const fs::path& data, const fs::path& first_keys, const Clock& clock, Random& random) {
  return People(data, [=, &clock, &random](const fs::path& where) -> Result<std::shared_ptr<Tablet>> {
    struct Opened {
      FileKeyStore keys;
      std::unique_ptr<Tablet> tablet;
    };
    auto opened = std::make_shared<Opened>(Opened{FileKeyStore(where == data ? first_keys : where / "keys"), nullptr});
    SITEPROOF_TRY(opened->tablet, Tablet::open(where, {clock, random, opened->keys}));
    return std::shared_ptr<Tablet>(opened, opened->tablet.get());
  });
}

std::string name_of(int number) { return "person-" + std::to_string(number); }

/// The program that is going to be killed: takes in one person after the other, and gives each their shift.
[[noreturn]] void add_until_killed(const TabletWorld& world, int round, int report) {
  const FixedClock clock(at_time("2026-11-21T10:00:00Z"));
  SeededRandom random(5000 + static_cast<std::uint64_t>(round));
  const fs::path data = world.folder.path() / "data";
  People people = people_of(data, world.keys.folder(), clock, random);
  for (int i = 0;; ++i) {
    const int number = round * 100 + i;
    const auto hand_in = [&](const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
      return EnrolmentGrant{"http://server.test", "token", world.authority.issue(offer.csr),
                            world.authority.certificate_pem(), PersonId{name_of(number)}};
    };
    const bool added = people.add(hand_in, pin) && people.switch_to(PersonId{name_of(number)});
    if (!added || ::write(report, &number, sizeof number) != sizeof number) ::_exit(1);
  }
}

}  // namespace

TEST_CASE("whoever was taken in before kill -9 is there afterwards, whole, and it is somebody's shift") {
  TabletWorld world;
  must(PinLock(world.tablet()).set("1357"));
  const char* const given = std::getenv("SITEPROOF_SEED");
  const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : 42;
  INFO("SITEPROOF_SEED=" << seed);
  SeededRandom random(seed);
  const int rounds = std::getenv("SITEPROOF_LONG") != nullptr ? 40 : 6;
  std::set<int> acknowledged;
  for (int round = 1; round <= rounds; ++round) {
    int ends[2] = {-1, -1};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) add_until_killed(world, round, ends[1]);
    ::close(ends[1]);
    int number = 0;
    if (random.below(2) == 0 && ::read(ends[0], &number, sizeof number) == sizeof number) acknowledged.insert(number);
    // Somewhere within the next one.
    for (volatile std::size_t spin = random.below(200'000'000); spin > 0;) spin = spin - 1;
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    while (::read(ends[0], &number, sizeof number) == sizeof number) acknowledged.insert(number);
    ::close(ends[0]);
  }

  People people = people_of(world.folder.path() / "data", world.keys.folder(), world.clock, world.random);
  std::set<std::string> names;
  int current = 0;
  for (const TabletUser& person : value_of(people.list())) {
    INFO(person.technician.str());
    CHECK(names.insert(person.technician.str()).second);
    current += person.current ? 1 : 0;
    if (person.technician == world.technician) continue;
    FileKeyStore keys(person.folder / "keys");
    const auto tablet = value_of(Tablet::open(person.folder, {world.clock, world.random, keys}));
    CHECK(value_of(tablet->technician()) == person.technician);
    CHECK(value_of(keys.secret_text(setting::token_secret)) == "token");
    must(PinLock(*tablet).check(pin));
  }
  CHECK(current == 1);
  CHECK(names.contains(world.technician.str()));
  for (const int number : acknowledged) CHECK(names.contains(name_of(number)));
  CHECK(names.size() <= acknowledged.size() + static_cast<std::size_t>(rounds) + 1);
}
