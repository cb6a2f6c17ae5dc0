#include "platform/common/qr/qr_code.h"

#include <cmath>
#include <fstream>
#include <random>
#include <sstream>
#include "tests/support/catch.h"

#include "platform/common/qr/qr_picture.h"
#include "tests/support/temp_folder.h"

using namespace siteproof;

namespace {

const std::string text = "siteproof://enrol?server=https%3A%2F%2Fserver.test%3A8480&code=7KQM-2B9T-XW4H";

struct Picture {
  int side;
  std::vector<std::uint8_t> pixels;
  [[nodiscard]] BrightnessView view() const { return {pixels.data(), side, side, side, 1}; }
};

/// The code on a grey wall, turned by so many degrees, with noise of that many of 255 steps.
Picture photographed(const QrCode& code, double degrees, int noise) {
  constexpr int module_pixels = 6;
  Picture out{code.side * module_pixels * 2, {}};
  std::mt19937 random(7);
  std::uniform_int_distribution<int> grain(-noise, noise);
  const double turn = degrees * 3.14159265358979 / 180, middle = out.side / 2.0, half = code.side / 2.0;
  for (int y = 0; y < out.side; ++y) {
    for (int x = 0; x < out.side; ++x) {
      const double dx = (x + 0.5 - middle) / module_pixels, dy = (y + 0.5 - middle) / module_pixels;
      const int column = static_cast<int>(std::floor(half + dx * std::cos(turn) + dy * std::sin(turn)));
      const int row = static_cast<int>(std::floor(half - dx * std::sin(turn) + dy * std::cos(turn)));
      const bool inside = column >= 0 && row >= 0 && column < code.side && row < code.side;
      const bool dark = inside && code.dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(code.side) +
                                            static_cast<std::size_t>(column)];
      const int brightness = (inside ? (dark ? 40 : 215) : 150) + grain(random);
      out.pixels.push_back(static_cast<std::uint8_t>(std::clamp(brightness, 0, 255)));
    }
  }
  return out;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("a code is read from a picture of it, turned and noisy") {
  const auto code = make_qr(text);
  REQUIRE(code);
  for (const double degrees : {0.0, 12.0, 45.0, 90.0, 180.0, 217.0, 270.0, 333.0}) {
    for (const int noise : {0, 20, 40}) {
      INFO(degrees << " degrees, noise " << noise);
      CHECK(read_qr(photographed(*code, degrees, noise).view()) == text);
    }
  }
}

TEST_CASE("where there is no code nothing is read") {
  Picture noise{200, {}};
  std::mt19937 random(3);
  for (int i = 0; i < 200 * 200; ++i) noise.pixels.push_back(static_cast<std::uint8_t>(random() & 0xFFU));
  CHECK_FALSE(read_qr(noise.view()));
  CHECK_FALSE(read_qr({}));
  const std::uint8_t one = 0;
  CHECK_FALSE(read_qr({&one, 1, 1, 1, 1}));
}

TEST_CASE("Chinese survives, and what is too long for a code is refused") {
  const auto code = make_qr("物业维修 测试");
  REQUIRE(code);
  CHECK(read_qr(photographed(*code, 0, 0).view()) == "物业维修 测试");
  const auto refused = make_qr(std::string(4000, 'x'));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "qr.text");
}

TEST_CASE("a code is saved as SVG or PNG, and nothing else") {
  const auto code = make_qr(text);
  REQUIRE(code);
  TempFolder folder;
  REQUIRE(save_qr(*code, folder.path() / "code.svg"));
  CHECK(bytes_of(folder.path() / "code.svg").rfind("<svg xmlns=", 0) == 0);
  REQUIRE(save_qr(*code, folder.path() / "code.png"));
  CHECK(bytes_of(folder.path() / "code.png").rfind("\x89PNG\r\n", 0) == 0);
  CHECK(save_qr(*code, folder.path() / "code.jpg").error().code == "qr.file");
  CHECK(save_qr(*code, folder.path() / "nowhere" / "code.svg").error().kind == ErrorKind::storage);
}
