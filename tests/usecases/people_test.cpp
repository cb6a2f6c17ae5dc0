#include "core/usecases/people.h"

#include <fstream>

#include "core/usecases/pin_lock.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
namespace fs = std::filesystem;

namespace {

/// A tablet's folder that several people work with; li.wei's tablet is the first.
struct SharedTablet : TabletWorld {
  People people() {
    return People(folder.path() / "data", [this](const fs::path& where) -> Result<std::shared_ptr<Tablet>> {
      struct Opened {
        FileKeyStore keys;
        std::unique_ptr<Tablet> tablet;
      };
      // The first one's keys lie where the world has put them.
      const bool first = where == folder.path() / "data";
      auto opened = std::make_shared<Opened>(Opened{FileKeyStore(first ? keys.folder() : where / "keys"), nullptr});
      SITEPROOF_TRY(opened->tablet, Tablet::open(where, {clock, random, opened->keys}));
      return std::shared_ptr<Tablet>(opened, opened->tablet.get());
    });
  }
  People::HandIn grants(const std::string& name) {
    return [this, name](const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
      return EnrolmentGrant{"http://server.test", "token-" + name, authority.issue(offer.csr),
                            authority.certificate_pem(), PersonId{name}};
    };
  }
  TabletUser add(const std::string& name, std::string_view pin = "2468") {
    return value_of(people().add(grants(name), pin));
  }
  std::vector<std::string> names() {
    std::vector<std::string> out;
    for (const TabletUser& person : value_of(people().list())) out.push_back(person.technician.str());
    return out;
  }
  std::string current() {
    for (const TabletUser& person : value_of(people().list())) {
      if (person.current) return person.technician.str();
    }
    return "nobody";
  }
  std::string list_text() {
    std::ifstream in(folder.path() / "data" / "people.json");
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write_list(const std::string& text) { std::ofstream(folder.path() / "data" / "people.json") << text; }
};

const std::vector<std::string> both{"li.wei", "zhao.qiang"};

}  // namespace

TEST_CASE("a tablet of one person is theirs, as it was before anybody else came") {
  SharedTablet world;
  CHECK(world.names() == std::vector<std::string>{"li.wei"});
  CHECK(world.current() == "li.wei");
  CHECK(People::current_folder(world.folder.path() / "data") == world.folder.path() / "data");
  CHECK(People::other_folders(world.folder.path() / "data").empty());
}

TEST_CASE("each person has an own database, device name, keys and PIN") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  const TabletUser zhao = world.add("zhao.qiang");
  CHECK(world.names() == both);
  CHECK(world.current() == "li.wei");
  const fs::path own = zhao.folder;
  FileKeyStore keys(own / "keys");
  const auto tablet = value_of(Tablet::open(own, {world.clock, world.random, keys}));
  CHECK(value_of(tablet->technician()) == PersonId{"zhao.qiang"});
  CHECK(tablet->device() != world.tablet().device());
  CHECK(value_of(keys.secret_text(setting::token_secret)) == "token-zhao.qiang");
  CHECK(value_of(keys.secret_key("database")) != value_of(world.keys.secret_key("database")));
  must(PinLock(*tablet).check("2468"));
  CHECK(refusal(PinLock(world.tablet()).check("2468")) == "pin.wrong");
}

TEST_CASE("a shift ends and begins: the tablet is the chosen person's, also after a restart") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  const TabletUser zhao = world.add("zhao.qiang");
  must(world.people().switch_to(PersonId{"zhao.qiang"}));
  CHECK(world.current() == "zhao.qiang");
  CHECK(People::current_folder(world.folder.path() / "data") == zhao.folder);
  CHECK(People::other_folders(world.folder.path() / "data") == std::vector<fs::path>{world.folder.path() / "data"});
  must(world.people().switch_to(PersonId{"li.wei"}));
  CHECK(People::current_folder(world.folder.path() / "data") == world.folder.path() / "data");
  CHECK(People::other_folders(world.folder.path() / "data") == std::vector<fs::path>{zhao.folder});
  CHECK(full_refusal(world.people().switch_to(PersonId{"wu"})) == "not_found people.unknown");
}

TEST_CASE("what the leaving person recorded waits in their own outbox, names them, and is counted for all to see") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).note(id, "the owner is away until six"));
  static_cast<void>(world.add("zhao.qiang"));
  must(world.people().switch_to(PersonId{"zhao.qiang"}));
  const auto waiting = value_of(world.people().waiting());
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].person.technician == PersonId{"li.wei"});
  CHECK(waiting[0].events == 1);
  CHECK(waiting[1].events == 0);
  world.sync();  // as the background does it from their folder
  CHECK(value_of(world.people().waiting())[0].events == 0);
  CHECK(world.server.log().back().event.header.actor == PersonId{"li.wei"});
}

TEST_CASE("people.pin_first and people.known: nobody is added beside an open door, and nobody twice") {
  SharedTablet world;
  CHECK(full_refusal(world.people().add(world.grants("zhao.qiang"), "2468")) == "rule people.pin_first");
  must(PinLock(world.tablet()).set("1357"));
  CHECK(refusal(world.people().add(world.grants("zhao.qiang"), "12")) == "pin.digits");
  CHECK(full_refusal(world.people().add(world.grants("li.wei"), "2468")) == "rule people.known");
  CHECK(world.names() == std::vector<std::string>{"li.wei"});
}

TEST_CASE("after somebody was added twice the next one is added with a device name that the server can give") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  std::vector<DeviceId> asked;
  const auto remembered = [&](const std::string& name) {
    return [&, name](const EnrolmentOffer& offer) {
      asked.push_back(offer.device);
      return world.grants(name)(offer);
    };
  };
  CHECK(full_refusal(world.people().add(remembered("li.wei"), "2468")) == "rule people.known");
  (void)value_of(world.people().add(remembered("zhao.qiang"), "2468"));
  CHECK(asked.at(0) != asked.at(1));
  CHECK(world.names() == both);
}

TEST_CASE("an attempt that was cut off is taken up with the same device name, so that its code still holds") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  std::vector<DeviceId> asked;
  const auto cut_off = [&](const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    asked.push_back(offer.device);
    return fail(ErrorKind::network, "net.cut", "cut off");
  };
  CHECK(refusal(world.people().add(cut_off, "2468")) == "net.cut");
  CHECK(refusal(world.people().add(cut_off, "9753")) == "net.cut");
  CHECK(asked.at(0) == asked.at(1));
  const TabletUser zhao = world.add("zhao.qiang", "8642");
  FileKeyStore keys(zhao.folder / "keys");
  const auto tablet = value_of(Tablet::open(zhao.folder, {world.clock, world.random, keys}));
  CHECK(tablet->device() == asked.at(0));
  must(PinLock(*tablet).check("8642"));
}

TEST_CASE("ended between enrolment and list: the next start finds whom the list does not name yet") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  CHECK(world.names().size() == 1);
  const std::string before = world.list_text();
  static_cast<void>(world.add("zhao.qiang"));
  world.write_list(before);
  CHECK(world.names() == both);
  CHECK(world.current() == "li.wei");
  CHECK(world.list_text() != before);
}

TEST_CASE("a list that is damaged or lost is made anew from the folders, and nobody's work with it") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  static_cast<void>(world.add("zhao.qiang"));
  for (const char* damaged : {"", "{", R"({"people": [{"technician": 7, "folder": "."}]})",
                              R"({"people": [{"technician": "x", "folder": "../../etc"}], "current": "../../etc"})"}) {
    world.write_list(damaged);
    INFO(damaged);
    CHECK(People::current_folder(world.folder.path() / "data") == world.folder.path() / "data");
    CHECK(world.names() == both);
  }
  fs::remove(world.folder.path() / "data" / "people.json");
  CHECK(world.names() == both);
}

TEST_CASE(
    "a shift begins with the PIN of whoever begins it: a wrong one is counted in their data and changes nothing") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  const TabletUser zhao = world.add("zhao.qiang");
  const PersonId name{"zhao.qiang"};
  CHECK(refusal(world.people().begin_shift(name, "1357")) == "pin.wrong");
  CHECK(world.current() == "li.wei");
  CHECK(value_of(world.people().pin(name)).wrong_tries == 1);
  CHECK(value_of(world.people().pin(world.technician)).wrong_tries == 0);
  for (int i = 1; i < pin_free_tries; ++i) static_cast<void>(world.people().begin_shift(name, "1357"));
  CHECK(refusal(world.people().begin_shift(name, "2468")) == "pin.wait");
  CHECK(world.current() == "li.wei");
  world.clock.advance(pin_first_wait);
  must(world.people().begin_shift(name, "2468"));
  CHECK(world.current() == "zhao.qiang");
  CHECK(full_refusal(world.people().begin_shift(PersonId{"wu"}, "2468")) == "not_found people.unknown");
}

TEST_CASE("who has no PIN begins a shift without one") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  static_cast<void>(world.add("zhao.qiang"));
  must(world.people().begin_shift(PersonId{"zhao.qiang"}, "2468"));
  must(PinLock(world.tablet()).remove("1357"));
  must(world.people().begin_shift(world.technician, ""));
  CHECK(world.current() == "li.wei");
}

TEST_CASE("a shift that began while the server was asked about somebody new stays begun") {
  SharedTablet world;
  must(PinLock(world.tablet()).set("1357"));
  static_cast<void>(world.add("zhao.qiang"));
  const auto meanwhile = [&](const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    must(world.people().switch_to(PersonId{"zhao.qiang"}));
    return world.grants("wu.min")(offer);
  };
  CHECK_FALSE(value_of(world.people().add(meanwhile, "8642")).current);
  CHECK(world.current() == "zhao.qiang");
  CHECK(world.names() == std::vector<std::string>{"li.wei", "zhao.qiang", "wu.min"});
}
