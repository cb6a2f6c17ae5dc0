#include <fstream>
#include <iterator>

#include "sync/protocol/enrol_link.h"
#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("The front desk's code comes with a link, and as a QR code where a file is named") {
  ProgramWorld world;
  const auto picture = world.folder() / "code.svg";
  const Ran made = world.office({"enrol-code", "--technician", "chen.wei", "--qr", picture.string()});
  INFO(made.errors);
  REQUIRE(made.exit_code == 0);
  const auto link = protocol::read_enrol_link(made.document.at("link").get<std::string>());
  REQUIRE(link);
  CHECK(link->server == world.url());
  CHECK(link->code == made.document.at("code"));
  CHECK(bytes_of(picture).rfind("<svg ", 0) == 0);
  const std::string data = (world.folder() / "tablet").string();
  CHECK(ProgramWorld::tablet(data, {"enrol", "--server", link->server, "--code", link->code}).exit_code == 0);

  const Ran refused =
      world.office({"enrol-code", "--technician", "chen.wei", "--qr", (world.folder() / "code.bmp").string()});
  CHECK(refused.exit_code == 2);
  CHECK(refused.document.at("error").at("code") == "qr.file");
}
