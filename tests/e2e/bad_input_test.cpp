#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/storage/sqlite/database.h"
#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("A file that is no whole photograph is refused with its reason, and what was stored stays") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  const std::string good = world.photo(1);
  REQUIRE(ProgramWorld::tablet(data, {"photo", "add", world.order(), good, "--stage", "before"}).exit_code == 0);
  const std::string before = ProgramWorld::tablet(data, {"status"}).document.at("digest");
  const std::string jpeg = content_of(good);
  // A frame header that claims 20,000 x 20,000 pixels.
  std::string bomb = jpeg;
  const auto frame = bomb.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  bomb.replace(frame + 5, 4, "\x4E\x20\x4E\x20");
  const auto [name, content, code] = GENERATE_COPY(
      table<std::string, std::string, std::string>({{"empty.jpg", "", "photo.empty"},
                                                    {"text.jpg", "this is not a photograph", "photo.not_jpeg"},
                                                    {"cut.jpg", jpeg.substr(0, jpeg.size() / 2), "photo.truncated"},
                                                    {"bomb.jpg", bomb, "photo.too_large"}}));
  const Ran ran =
      ProgramWorld::tablet(data, {"photo", "add", world.order(), world.file(name, content), "--stage", "before"});
  INFO(name << ran.errors);
  CHECK(ran.exit_code == 2);
  CHECK(ran.document.at("error").at("code") == code);
  CHECK(ProgramWorld::tablet(data, {"status"}).document.at("digest") == before);
  CHECK(ProgramWorld::tablet(data, {"doctor"}).exit_code == 0);
}

TEST_CASE("A disk that is full refuses the photograph, and nothing stored is lost") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  REQUIRE(ProgramWorld::tablet(data, {"photo", "add", world.order(), world.photo(1), "--stage", "before"}).exit_code ==
          0);
  const auto before = ProgramWorld::tablet(data, {"status"}).document;
  // No file may grow beyond 20 KB: the signal that comes with it is ignored, as on a full disk.
  const Ran full = run_program({siteproof_program_path(), "photo", "add", world.order(), world.photo(2), "--stage",
                                "before", "--data", data, "--json"},
                               {"sh", "-c", "trap '' XFSZ; exec prlimit --fsize=20000 \"$@\"", "sh"});
  INFO(full.errors);
  CHECK(full.exit_code == 5);
  CHECK(ProgramWorld::tablet(data, {"status"}).document.at("digest") == before.at("digest"));
  CHECK(ProgramWorld::tablet(data, {"doctor"}).exit_code == 0);
}

TEST_CASE("A folder that may not be written is refused in one sentence, and nothing stored is lost") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  REQUIRE(ProgramWorld::tablet(data, {"photo", "add", world.order(), world.photo(1), "--stage", "before"}).exit_code ==
          0);
  const std::string before = ProgramWorld::tablet(data, {"status"}).document.at("digest");
  const auto set_writable = [&](bool writable) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
      std::filesystem::permissions(
          entry, std::filesystem::perms::owner_write,
          writable ? std::filesystem::perm_options::add : std::filesystem::perm_options::remove);
    }
    std::filesystem::permissions(data, std::filesystem::perms::owner_write,
                                 writable ? std::filesystem::perm_options::add : std::filesystem::perm_options::remove);
  };
  set_writable(false);
  // Permissions bind root too, once these capabilities are gone.
  std::vector<std::string> bound;
  if (::geteuid() == 0) bound = {"setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner"};
  const Ran refused = run_program({siteproof_program_path(), "photo", "add", world.order(), world.photo(2), "--stage",
                                   "before", "--data", data, "--json"},
                                  bound);
  set_writable(true);
  INFO(refused.errors);
  CHECK(refused.exit_code == 5);
  CHECK(refused.document.at("error").at("code") == "storage.read_only");
  CHECK(std::count(refused.errors.begin(), refused.errors.end(), '\n') == 1);
  CHECK(ProgramWorld::tablet(data, {"status"}).document.at("digest") == before);
  CHECK(ProgramWorld::tablet(data, {"doctor"}).exit_code == 0);
}

TEST_CASE("A data folder that cannot be used is refused in one sentence and left as it is") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  SECTION("the wrong key") {
    static_cast<void>(world.file("tablet-1/keys/database.key", std::string(64, 'a')));
    const Ran ran = ProgramWorld::tablet(data, {"status"});
    CHECK(ran.exit_code == 5);
    CHECK(ran.document.at("error").at("code") == "storage.wrong_key");
  }
  SECTION("a newer program's schema") {
    const auto raw = from_hex(content_of(data + "/keys/database.key"));
    REQUIRE(raw);
    DatabaseKey key{};
    std::copy(raw->begin(), raw->end(), key.begin());
    {
      auto db = Database::open(data + "/siteproof.db", key, OpenMode::read_write);
      REQUIRE(db);
      REQUIRE(db->exec("PRAGMA user_version = 999"));
    }
    const Ran ran = ProgramWorld::tablet(data, {"status"});
    CHECK(ran.exit_code == 5);
    CHECK(ran.document.at("error").at("code") == "storage.schema_newer");
  }
  SECTION("a folder below a file") {
    const Ran ran = ProgramWorld::tablet(world.file("plain", "x") + "/below", {"status"});
    CHECK(ran.exit_code == 5);
  }
}

TEST_CASE("A signature file that is none is refused before anything is recorded") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  for (const char* content : {"", "{", "{}", "{\"strokes\":1}", "{\"strokes\":[{\"points\":[{\"x\":1.5}]}]}"}) {
    const Ran ran = ProgramWorld::tablet(data, {"sign-off", world.order(), "--name", "n", "--rating", "5", "--strokes",
                                                world.file("strokes.json", content)});
    INFO(content << ran.errors);
    CHECK(ran.exit_code == 2);
  }
  CHECK(ProgramWorld::tablet(data, {"status"}).document.at("events_pending") == 0);
}

TEST_CASE("Evidence with one byte changed is refused, and the first thing that fails is named") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  REQUIRE(ProgramWorld::tablet(data, {"photo", "add", world.order(), world.photo(1), "--stage", "before"}).exit_code ==
          0);
  const std::string bundle = (world.folder() / "evidence.zip").string();
  REQUIRE(ProgramWorld::tablet(data, {"evidence", "export", world.order(), bundle}).exit_code == 0);
  REQUIRE(run_program({siteproof_program_path(), "evidence", "verify", bundle}).exit_code == 0);
  std::string bytes = content_of(bundle);
  bytes[bytes.size() / 3] = static_cast<char>(bytes[bytes.size() / 3] ^ 1);
  const Ran ran =
      run_program({siteproof_program_path(), "evidence", "verify", world.file("changed.zip", bytes), "--json"});
  CHECK(ran.exit_code == 5);
  CHECK(ran.document.at("error").at("code").get<std::string>().rfind("evidence.", 0) == 0);
}
