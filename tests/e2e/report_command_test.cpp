#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/evidence/image.h"
#include "core/usecases/photos.h"
#include "core/usecases/positions.h"
#include "platform/common/adapters/file_key_store.h"
#include "platform/common/adapters/system_clock.h"
#include "platform/common/child_process/child_process.h"
#include "platform/common/scenes/scene.h"
#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

std::string said(const Words& command) { return value_of(run_command(command)).output; }

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A photograph that says where it was taken.
Bytes photo_with_position() {
  scenes::SceneParameters scene;
  scene.kind = scenes::SceneKind::wet_ceiling;
  scene.width = 640;
  scene.height = 480;
  scene.exif.latitude = 31.2368;
  scene.exif.longitude = 121.4684;
  return scenes::render_jpeg(scene);
}

std::optional<GeoPoint> position_in(const std::string& file) {
  const std::string bytes = bytes_of(file);
  return value_of(inspect_jpeg(as_bytes(bytes))).position;
}

}  // namespace

TEST_CASE("The owner's report comes from the tablet alone, signed, and a faulty template changes nothing") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const std::string pdf = (world.folder() / "report.pdf").string();
  const Words report{"report", world.order(), "--output", pdf, "--language", "en"};
  const auto with = [&](const Words& more) {
    Words all = report;
    all.insert(all.end(), more.begin(), more.end());
    return ProgramWorld::tablet(data, all);
  };

  const Ran made = with({"--sign"});
  INFO(made.errors);
  REQUIRE(made.exit_code == 0);
  CHECK(made.document.at("signed") == true);
  CHECK(said({"pdfsig", "-nocert", pdf}).find("Signature is Valid.") != std::string::npos);
  const std::string text = said({"pdftotext", "-layout", pdf, "-"});
  CHECK(text.find("Draft: not signed") != std::string::npos);
  CHECK(text.find(world.order()) != std::string::npos);

  REQUIRE(with({"--template", world.file("acme.json", R"({"logo": "ACME", "colours": {"accent": "#7a1f1f"}})")})
              .exit_code == 0);
  CHECK(said({"pdftotext", pdf, "-"}).find("ACME") != std::string::npos);
  const Ran refused = with({"--template", world.file("faulty.json", "{\n\"logo\": \"\"}")});
  CHECK(refused.exit_code == 2);
  CHECK(refused.errors.find("Line 2 of the report's template") != std::string::npos);
  REQUIRE(with({}).exit_code == 0);
  CHECK(said({"pdftotext", pdf, "-"}).find("ACME") != std::string::npos);
}

TEST_CASE("A photograph's copy for the owner does not say where it was taken, and the original stays byte for byte") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const Bytes jpeg = photo_with_position();
  const std::string source = world.file("source.jpg", as_text(jpeg));
  const auto position = position_in(source);
  REQUIRE(position.has_value());
  const Ran added = ProgramWorld::tablet(data, {"photo", "add", world.order(), "--stage", "before", source});
  REQUIRE(added.exit_code == 0);
  const std::string id = added.document.at("photos").at(0).at("id");
  const auto exported = [&](const std::string& name, const Words& flags) {
    const std::string file = (world.folder() / name).string();
    Words command{"photo", "export", id, file};
    command.insert(command.end(), flags.begin(), flags.end());
    const Ran ran = ProgramWorld::tablet(data, command);
    INFO(ran.errors);
    REQUIRE(ran.exit_code == 0);
    if (!flags.empty()) CHECK(ran.document.at("position") == position_in(file).has_value());
    return file;
  };
  CHECK_FALSE(position_in(exported("owner.jpg", {"--annotated", "--for-owner"})).has_value());
  CHECK_FALSE(position_in(exported("plain.jpg", {"--for-owner"})).has_value());
  CHECK(position_in(exported("office.jpg", {"--annotated"})) == position);
  CHECK(bytes_of(exported("original.jpg", {})) == as_text(jpeg));
}

TEST_CASE("An order tells where its records were made, and what goes to the owner does not") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const GeoPoint here{312'304'000, 1'214'737'000};
  {
    const SystemClock clock;
    FixedPosition position(clock, {here.latitude_e7, here.longitude_e7, 8, {}});
    FileKeyStore keys(std::filesystem::path(data) / "keys");
    const auto tablet = value_of(Tablet::open(data, TabletPorts{clock, system_random(), keys, &position}));
    must(record_position(*tablet, true));
    scenes::SceneParameters scene;
    scene.width = 640;
    scene.height = 480;
    const Bytes jpeg = scenes::render_jpeg(scene);
    REQUIRE_FALSE(value_of(inspect_jpeg(jpeg)).position);
    static_cast<void>(value_of(
        Photos(*tablet).add({OrderId{world.order()}, Stage::before, "ceiling", std::nullopt}, jpeg, "shot.jpg")));
  }

  const Ran shown = ProgramWorld::tablet(data, {"order", "show", world.order()});
  REQUIRE(shown.exit_code == 0);
  const auto& placed = shown.document.at("positions");
  REQUIRE(placed.size() == 1);  // nothing before it was allowed
  CHECK(placed.at(0).at("kind") == "photo.taken");
  CHECK(placed.at(0).at("latitude_e7") == here.latitude_e7);
  CHECK(placed.at(0).at("longitude_e7") == here.longitude_e7);
  const auto accuracy = placed.at(0).at("accuracy_m").get<std::int64_t>();
  CHECK(accuracy >= 8);
  const Ran printed = run_program({siteproof_program_path(), "order", "show", world.order(), "--data", data});
  CHECK(printed.output.find("At 31.2304, 121.4737, within " + std::to_string(accuracy) + " m: photo.taken, ") !=
        std::string::npos);

  const std::string id = shown.document.at("order").at("photos").back().at("id");
  const auto copy = [&](const std::string& name, const Words& flags) {
    const std::string file = (world.folder() / name).string();
    Words command{"photo", "export", id, file};
    command.insert(command.end(), flags.begin(), flags.end());
    REQUIRE(ProgramWorld::tablet(data, command).exit_code == 0);
    return position_in(file);
  };
  CHECK(copy("office.jpg", {"--annotated"}) == here);
  CHECK_FALSE(copy("owner.jpg", {"--annotated", "--for-owner"}).has_value());
  CHECK_FALSE(copy("plain.jpg", {"--for-owner"}).has_value());
  const std::string pdf = (world.folder() / "report.pdf").string();
  REQUIRE(ProgramWorld::tablet(data, {"report", world.order(), "--output", pdf}).exit_code == 0);
  const std::string text = said({"pdftotext", pdf, "-"});
  for (const char* degrees : {"31.23", "121.47", "31°", "121°"}) CHECK(text.find(degrees) == std::string::npos);
}

TEST_CASE("No photograph in the owner's report says where it was taken") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const Bytes jpeg = photo_with_position();
  const std::string source = world.file("source.jpg", as_text(jpeg));
  REQUIRE(ProgramWorld::tablet(data, {"photo", "add", world.order(), "--stage", "before", source}).exit_code == 0);
  const std::string pdf = (world.folder() / "report.pdf").string();
  REQUIRE(ProgramWorld::tablet(data, {"report", world.order(), "--output", pdf}).exit_code == 0);
  const auto pictures = world.folder() / "pictures";
  std::filesystem::create_directory(pictures);
  static_cast<void>(said({"pdfimages", "-all", pdf, (pictures / "p").string()}));
  int photos = 0;
  for (const auto& picture : std::filesystem::directory_iterator(pictures)) {
    if (picture.path().extension() == ".jpg") {
      ++photos;
      CHECK_FALSE(position_in(picture.path().string()).has_value());
    }
    CHECK(bytes_of(picture.path().string()).find("Exif") == std::string::npos);
  }
  CHECK(photos > 0);
  const std::string text = said({"pdftotext", pdf, "-"});
  for (const char* degrees : {"31.23", "121.46", "31°", "121°"}) CHECK(text.find(degrees) == std::string::npos);
}

TEST_CASE("Photographs that a command adds are judged at once, and what is wrong is said") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const auto findings_of = [&](double light) {
    scenes::SceneParameters scene;
    scene.width = 1280;
    scene.height = 960;
    scene.light = light;
    const std::string source = world.file("source.jpg", as_text(scenes::render_jpeg(scene)));
    const Ran added = ProgramWorld::tablet(data, {"photo", "add", world.order(), "--stage", "before", source});
    INFO(added.errors);
    REQUIRE(added.exit_code == 0);
    return added.document.at("photos").at(0).at("findings");
  };
  CHECK(findings_of(1.0) == nlohmann::json::array());
  const auto wrong = findings_of(0.05);
  REQUIRE(wrong.is_array());
  CHECK(std::find(wrong.begin(), wrong.end(), "too_dark") != wrong.end());
}
