#include "core/usecases/diagnostics.h"

#include <fstream>
#include <iterator>

#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

const ProgramFacts program{"0.1.0", "Test OS 1"};

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the report for help counts what is stored and waits, and gives the digest of the state") {
  TabletWorld world;
  const OrderId order = world.new_order();
  static_cast<void>(
      value_of(Photos(world.tablet()).add({order, Stage::before, "", std::nullopt}, TabletWorld::jpeg(1), "x.jpg")));
  must(Visit(world.tablet()).note(order, "one"));
  const std::string text = value_of(diagnostics_text(world.tablet(), program));
  INFO(text);
  CHECK(holds(text, "version: 0.1.0\n"));
  CHECK(holds(text, "system: Test OS 1\n"));
  CHECK(holds(text, "device: " + world.tablet().device().str() + "\n"));
  CHECK(holds(text, "entries waiting: 2\n"));
  CHECK(holds(text, "photos waiting: 1\n"));
  CHECK(holds(text, "findings: 0\n"));
  CHECK(holds(text, "last error: none\n"));
  CHECK(holds(text, "digest shown: " + scope_digest(value_of(world.tablet().store().digests())).hex()));
}

TEST_CASE("the report for help names errors by their code only, and never what a server wrote") {
  TabletWorld world;
  const OrderId order = world.new_order();
  static_cast<void>(
      value_of(Photos(world.tablet()).add({order, Stage::before, "", std::nullopt}, TabletWorld::jpeg(1), "x.jpg")));
  TabletSyncDoor door(world.tablet());
  world.sync();
  const Sha256 file = value_of(door.uploads(1)).at(0).sha256;
  must(door.record_attempt(Error{ErrorKind::network, "network.unreachable", "The server at 10.1.2.3 is down"}));
  must(door.record_upload_failure(file, Error{ErrorKind::network, "Wang Fang, 3 Peace Road", "secret words"}));
  const std::string text = value_of(diagnostics_text(world.tablet(), program));
  INFO(text);
  CHECK(holds(text, "last error: network network.unreachable\n"));
  CHECK(holds(text, "photos with network other: 1\n"));
  for (const char* word : {"10.1.2.3", "Wang Fang", "Peace Road", "secret"}) CHECK_FALSE(holds(text, word));
}

TEST_CASE("the report for help holds no person, no place, no token, no key and no order") {
  TabletWorld world;
  const OrderId order = world.new_order("WO-4711");
  must(Visit(world.tablet()).note(order, "the key lies under the mat"));
  must(world.tablet().store().set_setting("server.url", "https://town.example"));
  // Damage, so that there are findings too.
  must(world.tablet().store().database().exec("UPDATE event SET text = text || ' '"));
  const std::string text = value_of(diagnostics_text(world.tablet(), program));
  INFO(text);
  CHECK_FALSE(holds(text, "findings: 0\n"));
  const OrderState state = world.order(order);
  const std::string token = value_of(world.keys.secret_text(setting::token_secret));
  for (const std::string& word :
       {state.intake.address.estate, state.intake.address.room, state.intake.contact.name, state.intake.contact.phone,
        state.intake.title, token, order.str(), world.technician.str(), std::string("town.example"),
        std::string("the mat"), std::string("BEGIN CERTIFICATE")}) {
    if (word.empty()) continue;
    INFO(word);
    CHECK_FALSE(holds(text, word));
  }
}

TEST_CASE("the report is saved as a new file each time, and a folder that takes none says so") {
  TabletWorld world;
  TempFolder folder;
  const UtcTime now = world.clock.now().wall;
  const auto first = value_of(save_diagnostics("one", folder.path(), now));
  const auto second = value_of(save_diagnostics("two", folder.path(), now));
  CHECK(first != second);
  std::ifstream in(first);
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "one");
  CHECK(full_refusal(save_diagnostics("x", folder.path() / "nowhere", now)) == "not_found file.missing");
}
